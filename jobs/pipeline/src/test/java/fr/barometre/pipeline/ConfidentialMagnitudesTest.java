package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Turnover by activity and size, as value/companies/largest: 01 tr1 100/10/20, tr2 50/5/15 · 02 tr1
 * 30/2/20, tr2 20/5/10 · 06 tr1 60/8/16, tr2 40/6/38. Enterprise statistics hides 02 tr1, on two
 * companies, and 06 tr2, of which one makes up 95 %; with them 02 tr2 and 06 tr1, from which they
 * would follow.
 */
class ConfidentialMagnitudesTest {
  private static final String SURVEY =
      """
      survey: turnover
      edition: "2020"
      title: {fr: Chiffre d'affaires, en: Turnover}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: activity, column: A, type: single, label: {fr: Activité, en: Activity}, modalities: [
            {code: "01", label: {fr: Une, en: One}}, {code: "02", label: {fr: Deux, en: Two}}, {code: "06", label: {fr: Six, en: Six}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: tr1, label: {fr: Petite, en: Small}}, {code: tr2, label: {fr: Grande, en: Large}}]}
        - {id: turnover, column: X, type: number, label: {fr: Chiffre d'affaires, en: Turnover}}
        - {id: staff, column: Y, type: number, label: {fr: Effectif, en: Staff}}
      segments: [{id: activity, variable: activity}, {id: size, variable: size}]
      domains: [[], [activity], [size], [activity, size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      confidentiality: {minimum_respondents: 3, magnitudes: {}, cost: value}
      indicators:
        - {id: total, label: {fr: Total, en: Total}, statistic: total, variable: turnover, base: all}
        - {id: mean, label: {fr: Moyenne, en: Mean}, statistic: mean, variable: turnover, base: all}
        - {id: each, label: {fr: Par salarié, en: Per head}, statistic: ratio, variable: turnover, denominator: staff, base: all}
      """;

  private static final Map<String, String> HIDDEN =
      Map.of(
          "activity=02;size=tr1", "confidentiality: frequency",
          "activity=02;size=tr2", "confidentiality: secondary",
          "activity=06;size=tr1", "confidentiality: secondary",
          "activity=06;size=tr2", "confidentiality: dominance");

  @TempDir Path root;

  @Test
  void totals_means_and_ratios_have_the_statuses_of_enterprise_statistics() {
    SurveyFolder survey = write();

    RunReport report = survey.run();

    assertEquals(HIDDEN, hidden(survey, report, "total"));
    assertEquals(HIDDEN, hidden(survey, report, "mean"));
    assertEquals(HIDDEN, hidden(survey, report, "each"));
    assertEquals(Map.of("dominance", 3L, "frequency", 3L, "secondary", 6L), report.hidden());
  }

  /** Without rules on contributions the second activity alone is hidden for itself. */
  @Test
  void what_one_company_makes_up_matters_only_where_it_is_declared() {
    SurveyFolder survey = write();
    survey.edit("survey.yaml", text -> text.replace(" magnitudes: {},", ""));

    RunReport report = survey.run();

    assertFalse(report.hidden().containsKey("dominance"), report.hidden().toString());
    assertTrue(report.hidden().containsKey("secondary"), report.hidden().toString());
  }

  /** 06 tr2: 40 - 38 - 0.4 is less than a tenth of 38; 01 tr2: 50 - 15 - 8.75 is not, of 15. */
  @Test
  void the_second_company_must_not_know_the_largest_closely() {
    SurveyFolder survey = write();
    survey.edit(
        "survey.yaml",
        text -> text.replace("magnitudes: {}", "magnitudes: {dominance: 1, p_percent: 0.1}"));

    Map<String, String> hidden = hidden(survey, survey.run(), "total");

    assertEquals("confidentiality: p_percent", hidden.get("activity=06;size=tr2"));
    assertFalse(hidden.containsKey("activity=01;size=tr2"), hidden.toString());
  }

  /** The same tables, with what is hidden in them, for another programme to protect. */
  @Test
  void tables_are_written_for_another_programme_where_asked_for() throws IOException {
    SurveyFolder survey = write();
    Path argus = root.resolve("argus");

    RunReport report = survey.run(Optional.of(argus));

    List<String> totals = Files.readAllLines(argus.resolve("turnover-on-all-activity-size.tab"));
    assertTrue(
        totals.stream().anyMatch(line -> line.equals("activity=06;size=tr2;40;6;38;0.4;u;4;4")),
        totals.toString());
    assertTrue(Files.exists(argus.resolve("turnover-on-all-activity-size.rda")));
    assertEquals(HIDDEN, hidden(survey, report, "total"));
  }

  private SurveyFolder write() {
    StringBuilder answers = new StringBuilder("ID;A;S;X;Y\n");
    add(answers, "01;tr1", 100, 10, 20);
    add(answers, "01;tr2", 50, 5, 15);
    add(answers, "02;tr1", 30, 2, 20);
    add(answers, "02;tr2", 20, 5, 10);
    add(answers, "06;tr1", 60, 8, 16);
    add(answers, "06;tr2", 40, 6, 38);
    return SurveyFolder.written(root, "turnover")
        .write("survey.yaml", SURVEY, StandardCharsets.UTF_8)
        .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);
  }

  private static void add(
      StringBuilder answers, String segments, double value, int companies, double largest) {
    for (int i = 0; i < companies; i++) {
      double part = i == 0 ? largest : (value - largest) / (companies - 1);
      answers.append(segments.replace(";", "")).append(i).append(';').append(segments).append(';');
      answers.append(Double.toString(part).replace('.', ',')).append(";10\n");
    }
  }

  private static Map<String, String> hidden(
      SurveyFolder survey, RunReport report, String indicator) {
    Map<String, String> hidden = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "estimates")
            .filter("status = 'withheld' and indicator = '" + indicator + "'")
            .collectAsList()) {
      hidden.put(row.getAs("domain"), row.getAs("status_reason"));
    }
    return new HashMap<>(hidden);
  }
}
