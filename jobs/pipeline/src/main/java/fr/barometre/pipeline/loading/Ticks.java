package fr.barometre.pipeline.loading;

import fr.barometre.survey.Modality;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a cell of one modality of a question with several answers says.
 *
 * <p>An empty cell says no, unless the file has a code for no: then nobody answered.
 *
 * @param yes cells of a tick
 * @param no cells of none
 * @param othersSayNo whether any other cell is a no, else it is outside the list of codes
 */
record Ticks(Set<String> yes, Set<String> no, boolean othersSayNo) implements Serializable {
  private static final Set<String> YES = Set.of("Y", "1", "y", "Yes", "Oui", "oui", "X", "x");
  private static final Set<String> NO = Set.of("", "N", "0", "n", "No", "Non", "non");
  private static final Set<String> SAYING_YES =
      Set.of("yes", "oui", "selected", "checked", "mentioned", "coché", "cité");
  private static final Set<String> SAYING_NO =
      Set.of("no", "non", "not selected", "unchecked", "not mentioned", "non coché", "non cité");

  /** By usual marks, and by the labels of values where the file has them. */
  static Ticks of(Modality modality, RawColumn column) {
    Set<String> yes = new HashSet<>(YES);
    if (modality.raw().length() > 1) {
      yes.add(Cells.normalised(modality.raw())); // some tools repeat the choice in its cell
    }
    yes.add(Cells.normalised(modality.label().fr()));
    yes.add(Cells.normalised(modality.label().en()));
    Set<String> no = new HashSet<>(NO);
    for (Map.Entry<String, String> labelled : column.labels().entrySet()) {
      String label = Cells.normalised(labelled.getValue()).toLowerCase(Locale.ROOT);
      if (SAYING_NO.contains(label)) {
        no.add(labelled.getKey());
        no.remove("");
        yes.remove(labelled.getKey());
      } else if (SAYING_YES.contains(label)) {
        yes.add(labelled.getKey());
        no.remove(labelled.getKey());
      }
    }
    return new Ticks(yes, no, false);
  }

  /**
   * By what a set of dichotomies counts.
   *
   * @param missing of its column, those declared in {@code survey.yaml} included
   */
  static Ticks of(RawSet set, RawColumn column, MissingValues missing) {
    Set<String> no = new HashSet<>(column.labels().keySet());
    no.remove(set.counted().orElseThrow());
    no.removeIf(missing::contains);
    return new Ticks(
        Set.of(Cells.normalised(set.counted().orElseThrow())),
        no.isEmpty() ? Set.of("") : no,
        true);
  }
}
