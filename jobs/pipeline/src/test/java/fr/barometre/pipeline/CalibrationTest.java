package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Weights calibrated as declared in YAML, against R survey 4.1-1: the calls are in the tables
 * beside the survey. Relative tolerance 1e-9: sums in another order.
 */
class CalibrationTest {
  @TempDir Path root;

  @TestFactory
  Stream<DynamicTest> raking_on_three_margins_is_that_of_r() {
    return figures(survey(), "raking.csv");
  }

  @TestFactory
  Stream<DynamicTest> logit_within_bounds_is_that_of_r() {
    return figures(
        survey()
            .edit(
                "survey.yaml",
                text ->
                    text.replace("method: raking", "method: logit, bounds: {min: 0.4, max: 2.5}")),
        "logit.csv");
  }

  @TestFactory
  Stream<DynamicTest> margins_that_cut_across_strata_give_the_variance_of_r() {
    return figures(
        survey().edit("population.yaml", text -> without(text, "stype")), "rake_newton.csv");
  }

  @TestFactory
  Stream<DynamicTest> linear_calibration_on_one_margin_is_post_stratification() {
    return figures(
        linear().edit("population.yaml", text -> without(without(text, "stype"), "comp_imp")),
        "ps_schwide.csv");
  }

  @TestFactory
  Stream<DynamicTest> calibration_on_a_number_is_that_of_r() {
    return figures(
        linear()
            .edit(
                "population.yaml",
                text ->
                    without(without(text, "sch_wide"), "comp_imp")
                        + "  - {variable: api99, source: {fr: apipop, en: apipop}, total: 3914069}\n"),
        "reg_api99.csv");
  }

  @Test
  void a_share_that_the_margins_know_has_no_error() {
    SurveyFolder survey = survey();
    Row row = PublishedFigures.of(survey, survey.run()).get("sch_wide.Yes", "all");

    assertEquals(5122 / 6194.0, row.getAs("estimate"), 1e-12);
    assertEquals(0, row.<Double>getAs("standard_error"), 1e-9);
  }

  @Test
  void responses_tell_how_their_weight_came_about() {
    SurveyFolder survey = survey();
    RunReport report = survey.run();
    List<Row> rows =
        survey
            .table(report, "responses")
            .select("base_weight", "calibration_ratio", "weight", "pw")
            .collectAsList();

    assertEquals(200, rows.size());
    for (Row row : rows) {
      assertEquals(row.getDouble(3), row.getDouble(0), 0);
      assertEquals(row.getDouble(0) * row.getDouble(1), row.getDouble(2), 0);
    }
    // c(min_g = min(weights(raking)/weights(dstrat)), max_g = ...)
    assertEquals(0.6630648023447284, ratio(survey, report, "minimum"), 1e-9);
    assertEquals(1.5962673704034345, ratio(survey, report, "maximum"), 1e-9);
  }

  @Test
  void bounds_that_are_too_tight_publish_nothing_and_the_feasible_ones_are_offered() {
    SurveyFolder survey =
        survey()
            .edit(
                "survey.yaml",
                text ->
                    text.replace(
                        "method: raking", "method: logit, bounds: {min: 0.99, max: 1.01}"));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertTrue(
        refused.getMessage().contains("survey.yaml:") && refused.getMessage().contains("tightest"),
        refused.getMessage());
    assertFalse(Files.exists(survey.output().resolve("apicalibrated/edition=2000")));
  }

  @Test
  void a_company_in_no_category_of_a_margin_stops_the_run() {
    SurveyFolder survey =
        survey()
            .edit(
                "population.yaml",
                text -> text.replace("{E: 4421, H: 755, M: 1018}", "{E: 5176, M: 1018}"));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    // apistrat has 50 high schools
    assertTrue(
        refused.getMessage().contains("50 responses have no total in margin 'stype': H."),
        refused.getMessage());
  }

  /** Raking would come as near to 0 as it is asked, and publish weights of nearly nothing. */
  @Test
  void companies_in_a_category_with_a_total_of_0_stop_the_run() {
    SurveyFolder survey =
        survey()
            .edit(
                "population.yaml",
                text -> text.replace("{E: 4421, H: 755, M: 1018}", "{E: 5176, H: 0, M: 1018}"));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertTrue(
        refused.getMessage().contains("in margin 'stype': H. Give these codes a total above 0"),
        refused.getMessage());
  }

  private static double ratio(SurveyFolder survey, RunReport report, String share) {
    return survey
        .table(report, "weighting")
        .filter("kind = 'ratio' and category = '" + share + "'")
        .head()
        .getAs("value");
  }

  private SurveyFolder survey() {
    return SurveyFolder.copy("apicalibrated", root);
  }

  private SurveyFolder linear() {
    return survey().edit("survey.yaml", text -> text.replace("method: raking", "method: linear"));
  }

  /** The margins without that of one variable; the sources of the others are written out. */
  private static String without(String margins, String variable) {
    String written =
        margins
            .replace("&apipop {fr: \"apipop, paquet R survey\"", "{fr: \"apipop, paquet R survey\"")
            .replace("*apipop", "{fr: apipop, en: apipop}");
    int from = written.indexOf("  - variable: " + variable);
    int to = written.indexOf("  - variable: ", from + 1);
    return written.substring(0, from) + (to < 0 ? "" : written.substring(to));
  }

  private static Stream<DynamicTest> figures(SurveyFolder survey, String table) {
    RunReport report = survey.run();
    return PublishedFigures.of(survey, report).areThoseOf(survey.path().resolve(table));
  }
}
