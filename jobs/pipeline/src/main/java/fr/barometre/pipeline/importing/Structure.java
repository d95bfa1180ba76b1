package fr.barometre.pipeline.importing;

import java.util.Map;

/**
 * What a questionnaire's own file knows beside the answers.
 *
 * @param wording of questions and of their parts, by column code: {@code Q1}, {@code Q1[SQ001]}
 * @param answers labels of codes, by column code
 */
record Structure(Map<String, String> wording, Map<String, Map<String, String>> answers) {
  /** Nothing is known. */
  static final Structure NONE = new Structure(Map.of(), Map.of());
}
