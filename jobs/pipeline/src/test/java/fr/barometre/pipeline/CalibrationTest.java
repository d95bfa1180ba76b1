package fr.barometre.pipeline;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
