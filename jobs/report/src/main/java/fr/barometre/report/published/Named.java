package fr.barometre.report.published;

import fr.barometre.survey.Label;
import java.util.List;
import java.util.Optional;

/**
 * A base, a segment or an indicator of the manifest.
 *
 * <p>What editions published before it was told do not carry is null.
 *
 * @param variable of an indicator: what is estimated; of a segment: what divides companies
 * @param favourable of a balance: the codes that count for
 * @param unfavourable of a balance: those that count against
 * @param of of a base: its words that follow a share; null where it has none
 * @param sentence of an indicator: what an author writes of it; null where none is declared
 * @param base of an indicator: id of its base
 * @param denominator of a ratio: the number below the bar
 * @param leavesOut of an indicator: columns of {@code responses} that are true for answers it
 *     passes over
 * @param sql of a base: its condition; null for everybody
 * @param column of a base: the column of {@code responses} that says who is of it; null for
 *     everybody
 * @param severalAnswers of an indicator: whether a company may give more than one
 * @param questions of an indicator: the wordings it rests on, in the order of the questionnaire
 * @param map of a segment: the shapes of its codes; null where it has none
 */
public record Named(
    String id,
    String labelFr,
    String labelEn,
    List<NamedCode> modalities,
    String variable,
    List<String> favourable,
    List<String> unfavourable,
    Label of,
    Label sentence,
    String base,
    String denominator,
    List<String> leavesOut,
    String sql,
    String column,
    boolean severalAnswers,
    List<Label> questions,
    MapShapes map) {

  public Named {
    modalities = modalities == null ? List.of() : List.copyOf(modalities);
    favourable = favourable == null ? List.of() : List.copyOf(favourable);
    unfavourable = unfavourable == null ? List.of() : List.copyOf(unfavourable);
    leavesOut = leavesOut == null ? List.of() : List.copyOf(leavesOut);
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /** One of which nothing but its label is known. */
  public static Named undeclared(String id, String label) {
    return new Named(
        id, label, label, List.of(), null, List.of(), List.of(), null, null, null, null, List.of(),
        null, null, false, List.of(), null);
  }

  public Label label() {
    return new Label(labelFr, labelEn);
  }

  public Optional<NamedCode> modality(String code) {
    return modalities.stream().filter(modality -> modality.code().equals(code)).findFirst();
  }

  /** Where the code stands among the modalities; after all of them where it is not declared. */
  public int rank(String code) {
    for (int i = 0; i < modalities.size(); i++) {
      if (modalities.get(i).code().equals(code)) {
        return i;
      }
    }
    return modalities.size();
  }
}
