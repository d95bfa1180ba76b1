package fr.barometre.survey;

import java.util.List;

/**
 * How a finished questionnaire is told from an unfinished one.
 *
 * @param column that says so
 * @param values its cells of a finished one; where none are given, every cell but an empty one, 0
 *     and False
 */
public record Completion(String column, List<String> values) {}
