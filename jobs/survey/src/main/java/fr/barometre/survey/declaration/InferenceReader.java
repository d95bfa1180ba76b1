package fr.barometre.survey.declaration;

import fr.barometre.survey.Association;
import fr.barometre.survey.AssociationKind;
import fr.barometre.survey.Contrast;
import fr.barometre.survey.ContrastScale;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.Model;
import fr.barometre.survey.ModelFamily;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Comparisons, tests and models, as records. */
final class InferenceReader {
  private InferenceReader() {}

  static Contrast contrast(Entry entry) {
    Optional<String> modality = entry.optional("modality");
    String indicator = entry.text("indicator");
    String other = entry.optional("against_indicator").orElse(indicator);
    Optional<String> otherModality =
        entry.get("against_modality").isPresent()
            ? entry.optional("against_modality")
            : other.equals(indicator) ? modality : Optional.empty();
    return new Contrast(
        entry.text("id"),
        entry.label("label"),
        new Contrast.Side(indicator, modality, codes(entry.get("of"))),
        new Contrast.Side(other, otherModality, codes(entry.get("against"))),
        entry.constant("scale", ContrastScale.DIFFERENCE),
        entry.place());
  }

  static Association association(Entry entry) {
    AssociationKind kind = entry.constant("kind", AssociationKind.INDEPENDENCE);
    return new Association(
        entry.text("id"),
        entry.label("label"),
        kind,
        entry.text("variable"),
        entry.text("by"),
        entry.text("base"),
        codes(entry.get("in")),
        entry.optional("method").orElse(usual(kind)),
        entry.place());
  }

  private static String usual(AssociationKind kind) {
    return switch (kind) {
      case INDEPENDENCE -> "rao_scott";
      case MEANS -> FigurePrecision.STUDENT;
      case RANKS -> "wilcoxon";
    };
  }

  static Model model(Entry entry) {
    return new Model(
        entry.text("id"),
        entry.label("label"),
        entry.text("outcome"),
        entry.constant("family", ModelFamily.QUASIBINOMIAL),
        entry.texts("terms"),
        entry.text("base"),
        entry.place());
  }

  private static Map<String, String> codes(Entry entry) {
    Map<String, String> codes = new LinkedHashMap<>();
    entry.keys().forEach(segment -> codes.put(segment, entry.text(segment)));
    return codes;
  }
}
