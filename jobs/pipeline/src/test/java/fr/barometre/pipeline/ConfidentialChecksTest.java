package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty companies are kept of 26 that responded: 2 break rule young, 4 rule old. Of the twenty 12
 * are of kind a, 6 of b, 2 of c; 5 have no years (and were asked), 2 no staff, 18 no turnover.
 * Debts were asked of kind a alone: 8 were not. Of those kept 2 are tiny and 5 small.
 */
class ConfidentialChecksTest {
  private static final String SURVEY =
      """
      survey: kinds
      edition: "2020"
      title: {fr: Genres, en: Kinds}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: kind, column: K, type: single, label: {fr: Genre, en: Kind}, modalities: [
            {code: a, label: {fr: A, en: A}}, {code: b, label: {fr: B, en: B}}, {code: c, label: {fr: C, en: C}}]}
        - {id: years, column: Y, type: number, label: {fr: Années, en: Years}}
        - {id: staff, column: S, type: number, label: {fr: Effectif, en: Staff}}
        - {id: turnover, column: T, type: number, label: {fr: Chiffre d'affaires, en: Turnover}}
        - {id: debts, column: D, type: number, label: {fr: Dettes, en: Debts}, asked_if: "kind = 'a'"}
        - {id: founded, column: F, type: number, label: {fr: Création, en: Founded}}
      rules:
        - {id: young, label: {fr: jeune, en: young}, severity: error, sql: "founded <= 2019"}
        - {id: old, label: {fr: vieille, en: old}, severity: error, sql: "founded >= 1900"}
        - {id: tiny, label: {fr: infime, en: tiny}, severity: warning, sql: "staff > 1"}
        - {id: small, label: {fr: petite, en: small}, severity: warning, sql: "staff > 5"}
      maximum_rejected: 0.5
      bases: [{id: all, label: {fr: toutes, en: all}}]
      domains: [[]]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: kind, label: {fr: Genre, en: Kind}, statistic: proportion, variable: kind, base: all}
      """;
  private static final String DECLARED =
      "confidentiality: {minimum_respondents: 3, groups: false}\n";

  @TempDir Path root;

  @Test
  void shares_of_absences_are_withheld_of_a_question_as_a_whole() {
    SurveyFolder survey = write(DECLARED);

    RunReport report = survey.run();

    assertEquals(
        Map.of(
            "kind", "published [0.0, 0.0, 0.0]",
            "years", "published [0.0, 0.25, 0.0]",
            "staff", "confidentiality: frequency [null, null, null]",
            "turnover", "confidentiality: frequency [null, null, null]",
            "debts", "confidentiality: secondary [null, null, null]"),
        absences(survey, report));
    assertEquals(Map.of("frequency", 2L, "secondary", 1L), hidden(survey, report, "dictionary", 5));
  }

  /** Six are known to be refused: of two rules that refuse, one told would tell the other. */
  @Test
  void a_rule_that_two_responses_break_tells_no_count_nor_does_what_leaves_it() throws IOException {
    SurveyFolder survey = write(DECLARED);

    RunReport report = survey.run();

    Map<String, Row> checks = checks(survey, report);
    assertEquals("confidentiality: frequency", checks.get("young").getAs("status_reason"));
    assertEquals("confidentiality: secondary", checks.get("old").getAs("status_reason"));
    assertEquals("confidentiality: frequency", checks.get("tiny").getAs("status_reason"));
    for (String rule : List.of("young", "old", "tiny")) {
      for (String number : List.of("broken", "share", "refused")) {
        assertNull(checks.get(rule).getAs(number), rule + " " + number);
      }
    }
    assertEquals(5L, (long) checks.get("small").getAs("broken"));
    assertEquals("published", checks.get("duplicate").getAs("status"));
    assertEquals(
        Map.of("frequency", 2L, "secondary", 1L), hidden(survey, report, "checks", checks.size()));
    JsonNode told =
        new ObjectMapper().readTree(report.folder().resolve("run.json").toFile()).get("responses");
    assertEquals(
        "{\"read\":26,\"kept\":20,\"refused\":{\"young\":null,\"old\":null}}", told.toString());
    assertEquals(Map.of("young", 2L, "old", 4L), report.refused());
  }

  @Test
  void everything_is_told_where_nothing_is_declared() {
    SurveyFolder survey = write("");

    RunReport report = survey.run();

    Map<String, String> absences = absences(survey, report);
    assertEquals("published [0.0, 0.1, 0.0]", absences.get("staff"));
    assertEquals("published [0.4, 0.0, 0.0]", absences.get("debts"));
    assertEquals(2L, (long) checks(survey, report).get("tiny").getAs("broken"));
    assertTrue(
        checks(survey, report).values().stream()
            .allMatch(row -> row.getAs("status").equals("published")));
  }

  private SurveyFolder write(String confidentiality) {
    StringBuilder answers = new StringBuilder("ID;K;Y;S;T;D;F\n");
    for (int i = 0; i < 26; i++) {
      String kind = i < 12 ? "a" : i < 18 ? "b" : i < 20 ? "c" : "a";
      String staff = i < 2 ? "" : i < 4 ? "1" : i < 7 ? "4" : "10";
      int founded = i < 20 ? 2000 : i < 22 ? 2020 : 1850;
      answers.append(i).append(';').append(kind).append(';').append(i < 5 ? "" : "7");
      answers.append(';').append(i < 20 ? staff : "10").append(';').append(i < 2 ? "9" : "");
      answers.append(';').append(kind.equals("a") ? "3" : "").append(';').append(founded);
      answers.append('\n');
    }
    return SurveyFolder.written(root, "kinds")
        .write("survey.yaml", SURVEY + confidentiality, StandardCharsets.UTF_8)
        .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);
  }

  private static Map<String, String> absences(SurveyFolder survey, RunReport report) {
    Map<String, String> absences = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "dictionary")
            .filter("table = 'responses' and status is not null and column <> 'founded'")
            .collectAsList()) {
      String reason = row.getAs("status_reason");
      absences.put(
          row.getAs("column"),
          (reason == null ? row.getAs("status") : reason)
              + " "
              + java.util.Arrays.asList(
                  row.getAs("share_not_asked"),
                  row.getAs("share_no_answer"),
                  row.getAs("share_dont_know")));
    }
    return absences;
  }

  private static Map<String, Row> checks(SurveyFolder survey, RunReport report) {
    Map<String, Row> checks = new TreeMap<>();
    survey
        .table(report, "checks")
        .collectAsList()
        .forEach(row -> checks.put(row.getAs("rule"), row));
    return checks;
  }

  /** Those above nothing, of a table with so many cells. */
  private static Map<String, Long> hidden(
      SurveyFolder survey, RunReport report, String table, long cells) {
    Map<String, Long> hidden = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "confidentiality")
            .filter("hidden > 0 and table = '" + table + "'")
            .collectAsList()) {
      assertTrue(row.<Long>getAs("cells") >= cells, row.toString());
      hidden.put(row.getAs("reason"), row.getAs("hidden"));
    }
    return hidden;
  }
}
