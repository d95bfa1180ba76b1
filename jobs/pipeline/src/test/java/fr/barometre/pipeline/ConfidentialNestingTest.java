package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Activities 01 and 02 lie within branch a, 06 and 07 within b; sizes lie in nothing. */
class ConfidentialNestingTest {
  private static final String SURVEY =
      """
      survey: nesting
      edition: "2020"
      title: {fr: Branches, en: Branches}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: activity, column: A, type: single, label: {fr: Activité, en: Activity}, modalities: [
            {code: "01", label: {fr: Une, en: One}}, {code: "02", label: {fr: Deux, en: Two}},
            {code: "06", label: {fr: Six, en: Six}}, {code: "07", label: {fr: Sept, en: Seven}}]}
        - {id: branch, column: B, type: single, label: {fr: Branche, en: Branch}, modalities: [
            {code: a, label: {fr: A, en: A}}, {code: b, label: {fr: B, en: B}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: tr1, label: {fr: Petite, en: Small}}, {code: tr2, label: {fr: Grande, en: Large}}]}
        - {id: number, column: X, type: number, label: {fr: Nombre, en: Number}}
      derived:
        - {id: exports, type: boolean, label: {fr: Exporte, en: Exports}, sql: "number > 0"}
      segments: [{id: activity, variable: activity}, {id: branch, variable: branch}, {id: size, variable: size}]
      domains: [[], [activity], [branch], [size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: exports, label: {fr: Exporte, en: Exports}, statistic: proportion, variable: exports, base: all}
      confidentiality: {}
      """;
  private static final String PARENTS = "parents: {\"01\": a, \"02\": a, \"06\": b, \"07\": b}}]}";
  private static final String NESTED =
      "confidentiality: {nested: [{segment: activity, within: branch, " + PARENTS;

  @TempDir Path root;

  @Test
  void a_segment_within_another_that_nobody_tells_of_stops_the_run() {
    SurveyFolder survey = write(SURVEY, "");

    String told = refusal(survey);

    assertTrue(
        told.contains("'activity' lies within 'branch' in all responses, and nothing says so"),
        told);
    assertTrue(
        told.contains(
            "{segment: activity, within: branch,"
                + " parents: {\"01\": \"a\", \"02\": \"a\", \"06\": \"b\", \"07\": \"b\"}}"),
        told);
    assertFalse(told.contains("size"), told);
    assertTrue(told.contains("survey.yaml:25:18"), told);
  }

  @Test
  void what_is_told_by_nested_or_by_a_domain_runs_and_what_is_not_so_in_a_response_too() {
    write(SURVEY.replace("confidentiality: {}", NESTED), "").run();
    write(SURVEY.replace("[size]]", "[size], [activity, branch]]"), "").run();
    write(SURVEY, "stray;01;b;tr1;1\n").run();
    write(SURVEY, "stray;01;;tr1;1\n").run();
  }

  @Test
  void a_company_outside_the_parents_stops_the_run() {
    String survey = SURVEY.replace("confidentiality: {}", NESTED);

    assertTrue(
        refusal(write(survey, "stray;01;b;tr1;1\n"))
            .contains(
                "companies with '01' of 'activity' have 'b' of 'branch', and nested says 'a'"));
    assertTrue(
        refusal(write(survey, "stray;07;;tr1;1\n"))
            .contains(
                "companies with '07' of 'activity' have none of 'branch', and nested says 'b'"));
  }

  private static String refusal(SurveyFolder survey) {
    InvalidDeclaration refusal = assertThrows(InvalidDeclaration.class, survey::run);
    assertEquals(1, refusal.problems().size(), refusal.getMessage());
    return refusal.getMessage();
  }

  private SurveyFolder write(String survey, String stray) {
    StringBuilder answers = new StringBuilder("ID;A;B;S;X\n");
    for (String activity : List.of("01;a", "02;a", "06;b", "07;b")) {
      for (String size : List.of("tr1", "tr2")) {
        for (int i = 0; i < 8; i++) {
          answers.append(activity.replace(";", "")).append(size).append(i).append(';');
          answers.append(activity).append(';').append(size).append(';').append(i % 2).append('\n');
        }
      }
    }
    return SurveyFolder.written(root, "nesting")
        .write("survey.yaml", survey, StandardCharsets.UTF_8)
        .write("answers.csv", answers + stray, StandardCharsets.UTF_8);
  }
}
