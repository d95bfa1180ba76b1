package fr.barometre.survey;

import fr.barometre.survey.Condition.Scope;
import java.util.Optional;

/**
 * A condition that every response, or every raw file, must meet.
 *
 * @param error whether a response that breaks it is refused, or a file that breaks it stops
 *     publication; else it is only counted
 * @param column the variable shown beside a response that breaks it
 * @param stopsAbove the share of responses or files, in [0, 1], that may break it; nothing is
 *     published where more do. 1 never stops
 * @param remedy what to do about a response that breaks it
 */
public record Rule(
    String id,
    Label label,
    Condition condition,
    boolean error,
    Optional<String> column,
    double stopsAbove,
    Label remedy,
    Place place) {
  /** What to do where a declaration does not say. */
  public static final Label REMEDY =
      new Label(
          "Corriger la réponse, ou la règle dans survey.yaml.",
          "Correct the answer, or the rule in survey.yaml.");

  /** Whether it is about files as wholes. */
  public boolean isOfFile() {
    return condition.scope() == Scope.FILE;
  }
}
