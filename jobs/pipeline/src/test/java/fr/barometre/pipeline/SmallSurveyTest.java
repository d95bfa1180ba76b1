package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eighteen responses that one can follow by hand: ten are kept.
 *
 * <p>petite (N = 60, n = 6, w = 10): 1 oui 10 · 2 oui 20.5 · 3 non 0 · 4 non 1000 · 5 no answer · 6
 * oui 30. grande (N = 8, n = 4, w = 2): 7 oui 200 · 8 oui 300 · 9 non 400 · 10 oui 500.
 */
class SmallSurveyTest {
  @TempDir static Path root;
  private static SurveyFolder survey;
  private static RunReport report;

  @BeforeAll
  static void run() {
    survey = SurveyFolder.copy("atelier", root);
    report = survey.run();
  }

  @Test
  void each_refused_response_is_counted_under_its_rule() {
    assertEquals(18, report.read());
    assertEquals(10, report.kept());
    assertEquals(
        Map.of(
            "incomplete",
            1L,
            "duplicate",
            1L,
            "code_list",
            1L,
            "double_tick",
            1L,
            "number",
            1L,
            "range",
            1L,
            "required",
            1L,
            "plausible",
            1L),
        report.refused());
    assertEquals(Map.of("not_asked", 1L), report.warnings());
  }

  @Test
  void a_reject_tells_its_record_line_column_and_value() {
    Row row = survey.table(report, "rejects").filter("rule = 'number'").head();

    assertEquals("reponses.csv", row.getAs("file"));
    assertEquals(15L, (Long) row.getAs("record"));
    assertEquals(17L, (Long) row.getAs("line")); // the first response takes two lines
    assertEquals("Q4", row.getAs("column"));
    assertEquals("12O", row.getAs("value"));
  }

  @Test
  void of_two_responses_of_a_company_the_latest_is_kept() {
    Row row = survey.table(report, "rejects").filter("rule = 'duplicate'").head();

    assertEquals(12L, (Long) row.getAs("record"));
  }

  @Test
  void a_proportion_is_weighted_and_its_error_is_the_one_worked_out_by_hand() {
    // Base: 5 petites with an answer (oui 3) of n_h = 6, 4 grandes (oui 3) of n_h = 4.
    // W = 10 x 5 + 2 x 4 = 58; m = (10 x 3 + 2 x 3) / 58 = 36 / 58 = 0.620689655...
    // z = w (y - m) / W, 0 for the petite without an answer.
    double m = 36.0 / 58;
    double yes1 = 10 * (1 - m) / 58;
    double no1 = 10 * (0 - m) / 58;
    double mean1 = (3 * yes1 + 2 * no1) / 6;
    double s1 = (3 * sq(yes1 - mean1) + 2 * sq(no1 - mean1) + sq(0 - mean1)) / 5;
    double yes2 = 2 * (1 - m) / 58;
    double no2 = 2 * (0 - m) / 58;
    double mean2 = (3 * yes2 + no2) / 4;
    double s2 = (3 * sq(yes2 - mean2) + sq(no2 - mean2)) / 3;
    double variance = (1 - 6 / 60.0) * 6 * s1 + (1 - 4 / 8.0) * 4 * s2;

    Row row = estimate("site", "modality = 'oui' and domain = 'all'");

    assertEquals(m, row.getAs("estimate"), 1e-15);
    assertEquals(Math.sqrt(variance), row.getAs("standard_error"), 1e-15);
    assertEquals(9L, (Long) row.getAs("n"));
    assertEquals(58.0, row.getAs("population"), 1e-12);
    assertEquals(7.0, row.getAs("df"), 0);
    assertEquals(6.0 / 9, row.getAs("estimate_unweighted"), 1e-15);
    assertEquals("logit", row.getAs("ci_method"));
    assertEquals("toutes les entreprises", row.getAs("base"));
    assertEquals("atelier@2020/site.oui/all", row.getAs("cell_id"));
  }

  @Test
  void a_total_expands_to_the_frame() {
    // petites 10 x (10 + 20.5 + 0 + 1000 + 30) = 10605; grandes 2 x 1400 = 2800.
    Row row = estimate("budget_total", "domain = 'all'");

    assertEquals(13405.0, row.getAs("estimate"), 1e-9);
    // grandes: s2 of 200..500 is 16666.66..; V = N^2 (1 - f) s2 / n = 64 x .5 x 16666.66 / 4
    Row large = estimate("budget_total", "domain = 'taille=grande'");
    assertEquals(2800.0, large.getAs("estimate"), 1e-9);
    assertEquals(Math.sqrt(64 * 0.5 * (50000.0 / 3) / 4), large.getAs("standard_error"), 1e-9);
  }

  @Test
  void a_mean_in_a_domain_knows_only_its_own_companies() {
    Row row = estimate("budget_moyen", "domain = 'taille=grande'");

    assertEquals(350.0, row.getAs("estimate"), 1e-12);
    assertEquals(Math.sqrt(0.5 * (50000.0 / 3) / 4), row.getAs("standard_error"), 1e-12);
    assertEquals("grande", row.getAs("taille"));
    assertEquals(350.0, row.getAs("estimate_unweighted"), 1e-12);
    assertEquals("k€", row.getAs("unit"));
  }

  @Test
  void a_ratio_is_the_ratio_of_totals() {
    // persons where both are known: petites 10 x (2 + 4 + 3 + 5 + 0), grandes 2 x 260.
    Row row = estimate("budget_par_tete", "domain = 'all'");

    assertEquals(13405.0 / (140 + 520), row.getAs("estimate"), 1e-12);
  }

  @Test
  void a_question_that_was_not_asked_is_outside_its_base() {
    // asked: 1, 2, 6, 7, 8, 10; blog: 1, 6, 7, 10. Company 9 has no site and its tick is set aside.
    Row row = estimate("canaux", "modality = 'blog' and domain = 'all'");

    assertEquals(6L, (Long) row.getAs("n"));
    assertEquals((10 * 2 + 2 * 2) / (10 * 3 + 2 * 3.0), row.getAs("estimate"), 1e-15);
  }

  @Test
  void a_derived_yes_or_no_gives_one_row_a_domain() {
    // budget > 0: petites 1, 2, 4, 6 of 5; grandes 4 of 4.
    Row row = estimate("dote", "domain = 'all'");

    assertEquals("yes", row.getAs("modality"));
    assertEquals((10 * 4 + 2 * 4) / 58.0, row.getAs("estimate"), 1e-15);
  }

  @Test
  void impossible_arithmetic_is_an_absence() {
    Row company = survey.table(report, "responses").filter("company = '1-000000006'").head();

    assertNull(company.getAs("par_tete"));
    assertEquals(30.0, company.getAs("budget"), 0);
  }

  @Test
  void responses_say_who_is_of_a_base() {
    // with a site: 1, 2, 6, 7, 8, 10; company 5 did not say, and is not of it.
    var responses = survey.table(report, "responses");

    assertEquals(6, responses.filter("base_avec_site").count());
    assertEquals(4, responses.filter("not base_avec_site").count());
    assertFalse(List.of(responses.columns()).contains("base_toutes"));
    Row told =
        survey
            .table(report, "dictionary")
            .filter("table = 'responses' and column = 'base_avec_site'")
            .head();
    assertEquals("entreprises avec un site", told.getAs("label"));
    assertEquals("companies with a site", told.getAs("label_en"));
  }

  @Test
  void few_respondents_are_marked_and_too_few_withheld() {
    // channels among large companies with a site: 3 respondents, under 4.
    Row row = estimate("canaux", "modality = 'blog' and domain = 'taille=grande'");

    assertEquals("caution", row.getAs("status"));
    assertEquals("n=3<4", row.getAs("status_reason"));
    survey.edit(
        "survey.yaml", text -> text.replace("minimum_respondents: 2", "minimum_respondents: 4"));
    RunReport stricter = survey.run();
    Row withheld =
        survey
            .table(stricter, "estimates")
            .filter("indicator = 'canaux' and modality = 'blog' and taille = 'grande'")
            .head();
    assertEquals("withheld", withheld.getAs("status"));
    for (String column :
        new String[] {
          "n",
          "population",
          "estimate",
          "standard_error",
          "ci_low",
          "ci_high",
          "cv",
          "estimate_unweighted"
        }) {
      assertNull(withheld.getAs(column), column);
    }
    assertFalse(stricter.runId().equals(report.runId()));
  }

  @Test
  void each_statistic_is_held_to_its_own_rules(@TempDir Path other) {
    // grandes: cv of the total 365.15 / 2800 = 0.1304, of the mean the same, as N is known.
    SurveyFolder ruled =
        SurveyFolder.copy("atelier", other)
            .edit(
                "survey.yaml",
                text ->
                    text.replace(
                        "{minimum_respondents: 2, caution_respondents: 4}",
                        "{quality: {all: {n: {caution: 5}}, total: {cv: {caution: 0.13, withheld: 0.14}},"
                            + " mean: {cv: {withheld: 0.1304}}}}"));
    var rows = ruled.table(ruled.run(), "estimates").filter("taille = 'grande'");

    Row total = rows.filter("indicator = 'budget_total'").head();
    assertEquals("caution", total.getAs("status"));
    assertEquals("n=4<5; cv=0.1304>0.13", total.getAs("status_reason"));
    Row mean = rows.filter("indicator = 'budget_moyen'").head();
    assertEquals("withheld", mean.getAs("status"));
    assertEquals("cv>0.1304", mean.getAs("status_reason"));
    assertNull(mean.getAs("cv"));
    assertEquals("n=4<5", rows.filter("indicator = 'site'").head().getAs("status_reason"));
  }

  @Test
  void a_reporting_table_is_a_view_of_the_estimates() {
    assertEquals(
        survey.table(report, "estimates").filter("indicator in ('site', 'canaux')").count(),
        survey.table(report, "sites").count());
    assertTrue(report.tables().containsKey("sites"));
  }

  private static double sq(double x) {
    return x * x;
  }

  private static Row estimate(String indicator, String condition) {
    var rows =
        survey
            .table(report, "estimates")
            .filter("indicator = '" + indicator + "' and " + condition)
            .collectAsList();
    assertEquals(1, rows.size(), indicator + " " + condition);
    return rows.get(0);
  }
}
