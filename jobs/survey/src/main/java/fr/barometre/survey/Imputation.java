package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * Missing answers to one question, put in by rule and marked.
 *
 * @param variable the question
 * @param by the auxiliary of {@link ImputationMethod#RATIO}
 * @param within variables whose crossing makes the classes; one class where empty
 * @param seed of the draw of {@link ImputationMethod#DONOR}
 * @param excludedFrom indicators that leave out companies whose answer was put in
 */
public record Imputation(
    String variable,
    ImputationMethod method,
    Optional<String> by,
    List<String> within,
    long seed,
    List<String> excludedFrom,
    Place place) {

  /** The column of {@code responses} that marks imputed answers. */
  public static String mark(String variable) {
    return variable + "_imputed";
  }

  public String mark() {
    return mark(variable);
  }
}
