package fr.barometre.survey;

import java.util.Optional;

/**
 * A condition that every response must meet.
 *
 * @param sql true where the response is right; a null result breaks no rule
 * @param error whether a response that breaks it is refused, else it is only counted
 * @param column the variable shown beside a response that breaks it
 * @param stopsAbove the share of responses, in [0, 1], that may break it; nothing is published
 *     where more do. 1 never stops
 * @param remedy what to do about a response that breaks it
 */
public record Rule(
    String id,
    Label label,
    String sql,
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
}
