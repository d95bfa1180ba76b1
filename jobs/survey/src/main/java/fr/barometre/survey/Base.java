package fr.barometre.survey;

import java.util.Optional;

/**
 * The companies a figure is about, in words and as a condition.
 *
 * @param of the words that follow a share in a sentence: "des entreprises présentes"
 * @param sql who belongs to it; everybody where absent. A company without an answer to the
 *     indicator's variable is never in the base of that indicator.
 */
public record Base(String id, Label label, Optional<Label> of, Optional<String> sql, Place place) {

  /** The column of {@code responses} that says who belongs to it; none where everybody does. */
  public Optional<String> column() {
    return sql.map(any -> column(id));
  }

  /** The name of such a column. */
  public static String column(String id) {
    return "base_" + id;
  }
}
