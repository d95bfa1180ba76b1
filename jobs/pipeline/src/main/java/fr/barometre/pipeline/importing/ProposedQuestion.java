package fr.barometre.pipeline.importing;

import fr.barometre.survey.AnswerType;
import java.util.List;

/**
 * A question as an export lets it be seen.
 *
 * @param id snake_case
 * @param column as {@code survey.yaml} names it
 * @param label the wording, or the column's name where the file has none
 * @param modalities empty unless it takes codes
 * @param decisions what a person must decide, in a few words each
 * @param noAnswer cells by which the tool says that nobody answered
 * @param identifying whether its answers look like the names of companies or persons
 */
record ProposedQuestion(
    String id,
    String column,
    AnswerType type,
    String label,
    List<ProposedModality> modalities,
    List<String> decisions,
    List<String> noAnswer,
    boolean identifying) {

  /**
   * @param raw what stands in the file
   */
  record ProposedModality(String code, String raw, String label) {}

  /** Whether figures can be drawn from it. */
  boolean isMeasured() {
    return type == AnswerType.SINGLE || type == AnswerType.MULTIPLE || type == AnswerType.NUMBER;
  }
}
