package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bounds on weights, trimming, clusters and partitions of a calibration as declared in YAML,
 * against R survey 4.1-1: the scripts stand beside their values. Relative tolerance 1e-9: sums in
 * another order.
 */
class WeightLimitsTest {
  private static final String MARGINS = "margins: population.yaml}";
  private static final String CLUSTERS =
      """
      weighting:
        calibration: {method: linear, constant_within: cluster, margins: population.yaml}
      precision: \
      """;

  @TempDir Path root;

  @TestFactory
  Stream<DynamicTest> weights_within_bounds_are_those_of_r() {
    return figures(bounded(), "weight_bounds.csv");
  }

  @Test
  void companies_at_the_bounds_of_the_weight_are_counted() {
    SurveyFolder survey = bounded();
    RunReport report = survey.run();

    // 10 and 2 schools, in R
    assertEquals(10, number(survey, report, "weights", "at_lower_bound"));
    assertEquals(2, number(survey, report, "weights", "at_upper_bound"));
    Row range = survey.table(report, "responses").selectExpr("min(weight)", "max(weight)").head();
    assertEquals(12, range.getDouble(0), 1e-9);
    assertEquals(50, range.getDouble(1), 1e-9);
  }

  /** The file holds weights that are those of the frame, rounded to seven digits. */
  @Test
  void bounds_hold_for_the_weights_of_a_frame_too() {
    SurveyFolder survey =
        bounded()
            .edit("survey.yaml", text -> text.replace("weights: {variable: pw}", "weights: frame"));
    RunReport report = survey.run();

    assertEquals(10, number(survey, report, "weights", "at_lower_bound"));
    assertEquals(2, number(survey, report, "weights", "at_upper_bound"));
    // svymean(~api00, weight_bounds)
    Row row = PublishedFigures.of(survey, report).get("api00", "all");
    assertEquals(662.78281423290298, row.getAs("estimate"), 1e-6 * 662);
    assertEquals(9.346112396190728, row.getAs("standard_error"), 1e-6 * 9);
  }

  @TestFactory
  Stream<DynamicTest> trimmed_ratios_are_those_of_r() {
    return figures(trimmed("ratios: {min: 0.75, max: 1.2}, keep: sum"), "trim_ratios.csv");
  }

  @TestFactory
  Stream<DynamicTest> trimmed_weights_are_those_of_r() {
    return figures(trimmed("weights: {min: 12, max: 45}, keep: sum"), "trim_weights.csv");
  }

  @Test
  void what_trimming_did_is_published() throws IOException {
    SurveyFolder survey = trimmed("weights: {min: 12, max: 45}, keep: sum");
    RunReport report = survey.run();

    // sum(before < 12), sum(before > 45), sum(abs(after - before)) / 2
    assertEquals(10, number(survey, report, "trimming", "raised"));
    assertEquals(75, number(survey, report, "trimming", "lowered"));
    assertEquals(286.09032774609415, number(survey, report, "trimming", "moved"), 1e-9 * 286);
    String french = page(report, "weighting.md");
    String english = page(report, "weighting.en.md");
    assertTrue(
        french.contains(
            "Entreprises relevées à la limite basse : 10 ; abaissées à la limite haute : 75 ; poids déplacé : 286,1."),
        french);
    assertTrue(english.contains("weight moved: 286.1."), english);
    assertTrue(english.contains("The variance takes no notice of trimming."), english);
    assertTrue(
        Files.readString(report.folder().resolve("run.json"))
            .contains("trimmed (which the variance takes no notice of)"));
  }

  @Test
  void trimmed_weights_that_keep_the_margins_reach_them_within_the_limits() {
    SurveyFolder survey = trimmed("weights: {min: 12, max: 50}");
    RunReport report = survey.run();

    Row range = survey.table(report, "responses").selectExpr("min(weight)", "max(weight)").head();
    assertTrue(range.getDouble(0) >= 12 - 1e-9 && range.getDouble(1) <= 50 + 1e-9);
    List<Row> margins = survey.table(report, "weighting").filter("kind = 'margin'").collectAsList();
    assertEquals(4, margins.size());
    for (Row margin : margins) {
      assertEquals(0, margin.<Double>getAs("gap"), 1e-9);
    }
    // sum(before < 12), and the two schools above 50
    assertEquals(10, number(survey, report, "trimming", "raised"));
    assertEquals(2, number(survey, report, "trimming", "lowered"));
  }

  @Test
  void strict_trimming_leaves_no_weight_outside() {
    // 73 companies of 48.3 and 2 of 67.4 give 436 to 125 others: 3.5 puts those of 42.0 above 43
    SurveyFolder survey = trimmed("weights: {max: 43}, keep: sum, strict: true");
    RunReport report = survey.run();

    Row weights = survey.table(report, "responses").selectExpr("max(weight)", "sum(weight)").head();
    assertEquals(43, weights.getDouble(0), 1e-9);
    assertEquals(6194, weights.getDouble(1), 1e-8);
  }

  @TestFactory
  Stream<DynamicTest> partitions_calibrated_one_by_one_are_those_of_r() {
    return figures(parted(), "partitions.csv");
  }

  @TestFactory
  Stream<DynamicTest> partitions_with_the_sum_of_a_number_are_those_of_r() {
    SurveyFolder survey =
        parted()
            .edit("survey.yaml", text -> text.replace("method: raking", "method: linear"))
            .edit(
                "partitions.yaml",
                text ->
                    text.substring(0, text.indexOf("  - variable: comp_imp"))
                        + "  - {variable: api99, source: *apipop, partitions: {E: {total: 2799206}, H: {total: 468895}, M: {total: 645968}}}\n");
    return figures(survey, "partitions_number.csv");
  }

  @TestFactory
  Stream<DynamicTest> weights_constant_within_what_is_no_unit_are_those_of_r() {
    SurveyFolder survey =
        crossing()
            .edit(
                "survey.yaml",
                text ->
                    text.replace("margins: pop", "constant_within: dnum, margins: pop")
                        .replace(
                            "questions:\n",
                            "questions:\n  - {id: dnum, column: dnum, type: text, label: {fr: District, en: District}}\n"));
    return figures(survey, "constant.csv");
  }

  @Test
  void partitions_are_told_together_and_one_by_one() throws IOException {
    SurveyFolder survey = parted();
    RunReport report = survey.run();

    Map<String, Double> targets = new HashMap<>();
    survey
        .table(report, "weighting")
        .filter("kind = 'margin' and variable = 'sch_wide' and category = 'Yes'")
        .collectAsList()
        .forEach(row -> targets.put(row.getAs("partition"), row.getAs("after")));
    assertEquals(4, targets.size());
    assertEquals(5122, targets.get(null), 1e-6);
    assertEquals(3949, targets.get("E"), 1e-6);
    assertEquals(421, targets.get("H"), 1e-6);
    assertEquals(752, targets.get("M"), 1e-6);
    // range(weights(partitions) / weights(dstrat)) of stype H
    Row least =
        survey
            .table(report, "weighting")
            .filter("kind = 'ratio' and partition = 'H' and category = 'minimum'")
            .head();
    assertEquals(0.82342180797515163, least.getAs("value"), 1e-9);
    String french = page(report, "weighting.md");
    assertTrue(french.contains("## Type : Lycée"), french);
    assertTrue(page(report, "weighting.en.md").contains("## Type: High"));
  }

  @Test
  void a_partition_that_fails_is_named_with_its_cause_and_nothing_is_published() {
    SurveyFolder survey =
        parted()
            .edit(
                "survey.yaml",
                text ->
                    text.replace(
                        "method: raking", "method: truncated, bounds: {min: 0.8, max: 1.5}"));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    // ratios are 0.698 to 1.607 for E, 0.823 to 1.347 for H, 0.549 to 1.287 for M, without bounds
    assertEquals(2, refused.messages().size(), refused.getMessage());
    assertTrue(
        refused
            .messages()
            .get(0)
            .contains("calibration of partition 'E' failed: no ratios between 0.8 and 1.5"),
        refused.getMessage());
    assertTrue(refused.messages().get(1).contains("calibration of partition 'M' failed: "));
    assertFalse(Files.exists(survey.output().resolve("apicalibrated/edition=2000")));
  }

  @Test
  void outcomes_are_correlated_with_the_weighting() {
    SurveyFolder survey =
        crossing()
            .edit("survey.yaml", text -> text.replace(MARGINS, "outcomes: [api00], " + MARGINS));
    RunReport report = survey.run();

    // cor(g, api00), cor(w, api00)
    Map<String, Double> found = new HashMap<>();
    survey
        .table(report, "weighting")
        .filter("variable = 'api00'")
        .collectAsList()
        .forEach(row -> found.put(row.getAs("kind"), row.getAs("value")));
    assertEquals(0.056216797774688868, found.get("correlation_ratio"), 1e-9);
    assertEquals(0.1670550800967279, found.get("correlation_weight"), 1e-9);
    // kish(weights(dstrat)), kish(w)
    assertEquals(
        1.1863709847380408, number(survey, report, "weights", "design_effect_before"), 1e-9);
    assertEquals(1.2427627545258941, number(survey, report, "weights", "design_effect"), 1e-9);
  }

  @Test
  void the_histogram_of_ratios_counts_every_company_in_classes_of_one_width() {
    SurveyFolder survey = crossing();
    RunReport report = survey.run();

    List<Row> bars =
        survey
            .table(report, "weighting")
            .filter("kind = 'histogram'")
            .orderBy("position")
            .collectAsList();
    assertEquals(20, bars.size());
    assertEquals(200, bars.stream().mapToDouble(bar -> bar.getAs("value")).sum());
    // min(g) and max(g): the summary of weights(raking) / weights(dstrat)
    assertEquals(0.68139425784355, bars.get(0).getAs("lower"), 1e-12);
    assertEquals(1.52372016597261, bars.get(19).getAs("upper"), 1e-12);
    double width = (1.52372016597261 - 0.68139425784355) / 20;
    for (Row bar : bars) {
      assertEquals(width, bar.<Double>getAs("upper") - bar.<Double>getAs("lower"), 1e-12);
    }
  }

  @Test
  void a_contrast_at_calibrated_weights_is_that_of_r() {
    SurveyFolder survey =
        crossing()
            .edit(
                "survey.yaml",
                text ->
                    text
                        + "contrasts: [{id: e_m, label: {fr: E et M, en: E and M}, indicator: api00, of: {stype: E}, against: {stype: M}}]\n");
    Row row = survey.table(survey.run(), "associations").head();

    // svycontrast(halves, quote(e / ne - m / nm)), halves the totals of both domains
    assertEquals(36.161711154438422, row.getAs("estimate"), 1e-9 * 36);
    assertEquals(20.927267431315848, row.getAs("standard_error"), 1e-9 * 20);
  }

  @TestFactory
  Stream<DynamicTest> weights_constant_within_clusters_have_the_precision_of_r() {
    return figures(clustered(), "aggregate.csv");
  }

  @Test
  void weights_constant_within_clusters_are_those_of_r() throws IOException {
    SurveyFolder survey =
        clustered()
            .edit(
                "survey.yaml", // texts are not published
                text -> text.replace("column: dnum, type: text", "column: dnum, type: number"));
    RunReport report = survey.run();
    Map<String, Double> expected = new HashMap<>();
    Files.readAllLines(survey.path().resolve("aggregate_weights.csv")).stream()
        .skip(1)
        .map(line -> line.split("\\|"))
        .forEach(part -> expected.put(part[0], Double.parseDouble(part[1])));

    List<Row> schools = survey.table(report, "responses").select("dnum", "weight").collectAsList();

    assertEquals(183, schools.size());
    for (Row school : schools) {
      double weight = expected.get(String.valueOf((int) school.getDouble(0)));
      assertEquals(weight, school.getDouble(1), 1e-8 * weight);
    }
  }

  private static double number(
      SurveyFolder survey, RunReport report, String kind, String category) {
    return survey
        .table(report, "weighting")
        .filter("partition is null and kind = '" + kind + "' and category = '" + category + "'")
        .head()
        .getAs("value");
  }

  private static String page(RunReport report, String name) throws IOException {
    return Files.readString(report.folder().resolve(name));
  }

  /** Margins that cut across the strata. */
  private SurveyFolder crossing() {
    return SurveyFolder.copy("apicalibrated", root)
        .edit(
            "population.yaml",
            text ->
                text.substring(0, text.indexOf("  - variable: stype"))
                    + text.substring(text.indexOf("  - variable: sch_wide"))
                        .replaceFirst("\\*apipop", "&apipop {fr: apipop, en: apipop}"));
  }

  private SurveyFolder bounded() {
    return crossing()
        .edit(
            "survey.yaml",
            text ->
                text.replace(
                    "method: raking", "method: truncated, weight_bounds: {min: 12, max: 50}"));
  }

  private SurveyFolder trimmed(String limits) {
    return crossing()
        .edit(
            "survey.yaml",
            text -> text.replace(MARGINS, MARGINS + "\n  trimming: {" + limits + "}"));
  }

  private SurveyFolder parted() {
    return SurveyFolder.copy("apicalibrated", root)
        .edit(
            "survey.yaml",
            text -> text.replace(MARGINS, "partition_by: stype, margins: partitions.yaml}"));
  }

  private SurveyFolder clustered() {
    return SurveyFolder.copy("apiclus1", root)
        .edit("survey.yaml", text -> text.replace("precision: ", CLUSTERS));
  }

  private static Stream<DynamicTest> figures(SurveyFolder survey, String table) {
    RunReport report = survey.run();
    assertTrue(report.published());
    return PublishedFigures.of(survey, report).areThoseOf(survey.path().resolve(table));
  }
}
