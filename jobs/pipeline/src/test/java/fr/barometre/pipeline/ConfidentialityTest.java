package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies that export, of those asked: 01 tr1 10 of 20, tr2 12 of 20 · 02 tr1 2 of 20, tr2 9 of
 * 20 · 06 tr1 8 of 15, tr2 11 of 15. Two are too few.
 */
class ConfidentialityTest {
  private static final String SURVEY =
      """
      survey: export
      edition: "2020"
      title: {fr: Export, en: Export}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: activity, column: A, type: single, label: {fr: Activité, en: Activity}, modalities: [
            {code: "01", label: {fr: Une, en: One}}, {code: "02", label: {fr: Deux, en: Two}}, {code: "06", label: {fr: Six, en: Six}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: tr1, label: {fr: Petite, en: Small}}, {code: tr2, label: {fr: Grande, en: Large}}]}
        - {id: number, column: X, type: number, label: {fr: Nombre, en: Number}}
      derived:
        - {id: exports, type: boolean, label: {fr: Exporte, en: Exports}, sql: "number > 0"}
        - {id: branch, type: single, label: {fr: Branche, en: Branch}, sql: "if(activity = '06', 'b', 'a')", modalities: [
            {code: a, label: {fr: A, en: A}}, {code: b, label: {fr: B, en: B}}]}
      segments: [{id: activity, variable: activity}, {id: size, variable: size}, {id: branch, variable: branch}]
      domains: [[], [activity], [size], [activity, size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: exports, label: {fr: Exporte, en: Exports}, statistic: proportion, variable: exports, base: all}
      tables:
        - {name: by_size, title: {fr: Par taille, en: By size}, indicators: [exports], domains: [[size]]}
      """;

  @TempDir Path root;

  @Test
  void a_share_of_too_few_takes_three_others_with_it_and_leaves_all_margins() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 3}\n");

    RunReport report = survey.run();

    assertEquals(
        Map.of(
            "activity=02;size=tr1", "confidentiality: frequency",
            "activity=02;size=tr2", "confidentiality: secondary",
            "activity=06;size=tr1", "confidentiality: secondary",
            "activity=06;size=tr2", "confidentiality: secondary"),
        hidden(survey, report));
    Row small = row(survey, report, "activity=02;size=tr1");
    for (String number : List.of("n", "population", "estimate", "estimate_unweighted", "ci_low")) {
      assertTrue(small.isNullAt(small.fieldIndex(number)), number);
    }
    assertEquals(40L, (long) row(survey, report, "activity=02").getAs("n"));
  }

  /** 06 is all of branch b: what is hidden of it would follow from b, which is shown. */
  @Test
  void a_code_that_is_all_of_a_shown_branch_protects_nobody() {
    SurveyFolder survey =
        write(
                """
                confidentiality:
                  minimum_respondents: 3
                  nested: [{segment: activity, within: branch, parents: {"01": a, "02": a, "06": b}}]
                """)
            .edit(
                "survey.yaml",
                text ->
                    text.replace(
                        "[activity, size]]", "[activity, size], [branch], [branch, size]]"));

    RunReport report = survey.run();

    assertEquals(
        Map.of(
            "activity=02;size=tr1", "confidentiality: frequency",
            "activity=02;size=tr2", "confidentiality: secondary",
            "activity=01;size=tr1", "confidentiality: secondary",
            "activity=01;size=tr2", "confidentiality: secondary"),
        hidden(survey, report));
  }

  @Test
  void the_table_counts_what_each_reason_hides_and_whom() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 3}\n");

    RunReport report = survey.run();

    Map<String, List<Object>> counted = new TreeMap<>();
    for (Row row : survey.table(report, "confidentiality").collectAsList()) {
      counted.put(
          row.getAs("table") + " " + row.getAs("reason"),
          Arrays.asList(row.getAs("cells"), row.getAs("hidden"), row.getAs("share_n_hidden")));
    }
    // 110 companies in each of four crossings; 20, and 20 + 15 + 15 of them under hidden figures.
    assertEquals(List.of(12L, 1L, 20 / 440.0), counted.get("estimates frequency"));
    assertEquals(List.of(12L, 3L, 50 / 440.0), counted.get("estimates secondary"));
    assertEquals(List.of(12L, 0L, 0.0), counted.get("estimates group"));
    assertEquals(List.of(2L, 0L, 0.0), counted.get("by_size secondary"));
    // Table dictionary has shares of absences for three questions, all of them answered.
    assertEquals(Arrays.asList(3L, 0L, null), counted.get("dictionary frequency"));
    assertEquals(16, counted.size());
  }

  @Test
  void reasons_are_told_unless_the_survey_keeps_them() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 3, tell_reasons: false}\n");

    RunReport report = survey.run();

    assertEquals(
        Map.of(
            "activity=02;size=tr1", "confidentiality",
            "activity=02;size=tr2", "confidentiality",
            "activity=06;size=tr1", "confidentiality",
            "activity=06;size=tr2", "confidentiality"),
        hidden(survey, report));
    Map<String, List<Object>> counted = new TreeMap<>();
    for (Row row : survey.table(report, "confidentiality").collectAsList()) {
      counted.put(
          row.getAs("table") + " " + row.getAs("reason"),
          List.of(row.getAs("cells"), row.getAs("hidden")));
    }
    assertEquals(List.of(12L, 4L), counted.get("estimates confidentiality"));
    assertEquals(List.of(2L, 0L), counted.get("by_size confidentiality"));
    assertTrue(counted.keySet().stream().allMatch(key -> key.endsWith(" confidentiality")));
  }

  /** All 15 of 06 tr1 export: the group has no secret left, unless what says so is hidden. */
  @Test
  void all_of_a_group_is_hidden_where_groups_are() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 1}\n");
    survey.edit("answers.csv", text -> text.replace(";06;tr1;0", ";06;tr1;1"));

    Map<String, String> hidden = hidden(survey, survey.run());

    assertEquals("confidentiality: group", hidden.get("activity=06;size=tr1"));
    assertTrue(hidden.size() >= 4, hidden.toString());
    survey.edit(
        "survey.yaml",
        text -> text.replace("respondents: 1}\n#", "respondents: 1, groups: false}\n#"));
    assertEquals(Map.of(), hidden(survey, survey.run()));
  }

  @Test
  void nothing_is_hidden_or_counted_where_nothing_is_declared() {
    SurveyFolder survey = write("");

    RunReport report = survey.run();

    assertEquals(Map.of(), hidden(survey, report));
    assertFalse(Files.exists(report.folder().resolve("confidentiality.parquet")));
  }

  private SurveyFolder write(String confidentiality) {
    StringBuilder answers = new StringBuilder("ID;A;S;X\n");
    add(answers, "01;tr1", 10, 20);
    add(answers, "01;tr2", 12, 20);
    add(answers, "02;tr1", 2, 20);
    add(answers, "02;tr2", 9, 20);
    add(answers, "06;tr1", 8, 15);
    add(answers, "06;tr2", 11, 15);
    return SurveyFolder.written(root, "export")
        .write("survey.yaml", SURVEY + confidentiality + "#\n", StandardCharsets.UTF_8)
        .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder answers, String segments, int exporting, int asked) {
    for (int i = 0; i < asked; i++) {
      answers.append(segments.replace(";", "")).append(i).append(';').append(segments);
      answers.append(';').append(i < exporting ? 1 : 0).append('\n');
    }
  }

  private static Map<String, String> hidden(SurveyFolder survey, RunReport report) {
    Map<String, String> hidden = new TreeMap<>();
    for (Row row :
        survey.table(report, "estimates").filter("status = 'withheld'").collectAsList()) {
      hidden.put(row.getAs("domain"), row.getAs("status_reason"));
    }
    return hidden;
  }

  private static Row row(SurveyFolder survey, RunReport report, String domain) {
    return survey.table(report, "estimates").filter("domain = '" + domain + "'").head();
  }
}
