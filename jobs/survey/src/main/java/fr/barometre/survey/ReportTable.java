package fr.barometre.survey;

import java.util.List;

/**
 * A named table for report authors: a view of {@code estimates}.
 *
 * @param name snake_case; the file's name
 * @param domains which of the survey's domains it shows, each a list of segments; all of them where
 *     empty
 */
public record ReportTable(
    String name, Label title, List<String> indicators, List<List<String>> domains, Place place) {}
