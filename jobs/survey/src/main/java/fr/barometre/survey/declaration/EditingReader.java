package fr.barometre.survey.declaration;

import fr.barometre.survey.Correction;
import fr.barometre.survey.EditingPlan;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.ImputationMethod;
import java.util.Optional;

/** {@code corrections} and {@code imputations}. */
final class EditingReader {
  private EditingReader() {}

  static EditingPlan plan(Entry root) {
    return new EditingPlan(
        root.get("corrections").items().stream().map(EditingReader::correction).toList(),
        root.get("imputations").items().stream().map(EditingReader::imputation).toList(),
        Optional.empty());
  }

  private static Correction correction(Entry entry) {
    return new Correction(
        entry.text("id"),
        entry.label("label"),
        entry.text("variable"),
        entry.text("when"),
        entry.text("set"),
        entry.place());
  }

  private static Imputation imputation(Entry entry) {
    return new Imputation(
        entry.text("variable"),
        entry.constant("method", ImputationMethod.MEAN),
        entry.optional("by"),
        entry.texts("within"),
        (long) entry.number("seed", 0),
        entry.texts("excluded_from"),
        entry.place());
  }
}
