package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calibration that cannot be had says why and what to do, and publishes nothing. */
class CalibrationFailureTest {
  private static final String DECLARATION = "survey.yaml";
  private static final String MARGINS = "population.yaml";

  @TempDir Path root;

  @Test
  void a_category_without_a_company() {
    SurveyFolder survey =
        survey()
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "{code: H, label: {fr: Lycée, en: High}},",
                        "{code: H, label: {fr: Lycée, en: High}}, {code: K, label: {fr: Maternelle, en: Kindergarten}},"))
            .edit(MARGINS, text -> text.replace("E: 4421, H", "E: 4400, K: 21, H"));

    refused(
        survey,
        "calibration failed: stype=K has a target of 21.0 and no company in the sample. Merge it with a neighbour, or leave it out of the margins.");
  }

  @Test
  void margins_that_contradict_each_other_in_pairs() {
    SurveyFolder survey =
        survey().edit(MARGINS, text -> text.replace("\"No\": 1072", "\"No\": 1172"));

    InvalidDeclaration refused = assertThrows(InvalidDeclaration.class, survey::run);

    List<String> told = refused.problems().stream().map(Object::toString).toList();
    assertEquals(2, told.size(), told.toString());
    assertTrue(
        told.get(0)
            .endsWith(
                "the totals of 'sch_wide' sum to 6294 and those of 'stype' to 6194, for the same companies. Bring both to the same total."),
        told.get(0));
    assertTrue(
        told.get(1).contains("'comp_imp' sum to 6194 and those of 'sch_wide' to 6294"),
        told.get(1));
    assertTrue(told.get(0).contains("population.yaml:5:"), told.get(0));
    publishedNothing(survey);
  }

  @Test
  void a_margin_that_is_collinear_with_another() {
    SurveyFolder survey =
        survey()
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "derived:\n",
                        "derived:\n  - {id: high, type: boolean, label: {fr: Lycée, en: High}, sql: \"stype = 'H'\"}\n"))
            .edit(
                MARGINS,
                text ->
                    text
                        + "  - {variable: high, source: {fr: x, en: x}, totals: {\"yes\": 700, \"no\": 5494}}\n");

    refused(
        survey,
        "calibration failed: high=yes is collinear in the sample with stype=H",
        "which make its total 755.0 where the target is 700.0. Leave it out, or correct its target.");
  }

  /** E has 100 schools for 4421: a mean of 44. */
  @Test
  void bounds_of_weights_that_are_too_tight_with_the_tightest_that_would_do() {
    SurveyFolder survey =
        survey()
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "method: raking", "method: truncated, weight_bounds: {min: 10, max: 40}"));

    refused(
        survey,
        "no weights between 10.0 and 40.0 reach the targets; the tightest that do are weights between ",
        "Widen the bounds, or merge categories.");
  }

  @Test
  void a_first_weight_that_no_ratio_brings_within_the_bounds() {
    SurveyFolder survey =
        survey()
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "method: raking",
                        "method: truncated, bounds: {min: 0.9, max: 1.1}, weight_bounds: {max: 30}"));

    refused(survey, "has no ratio between 0.9 and 1.1 that brings its weight between");
  }

  @Test
  void limits_of_trimming_that_the_margins_cannot_keep() {
    SurveyFolder survey =
        survey()
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "margins: population.yaml}",
                        "margins: population.yaml}\n  trimming: {weights: {max: 40}}"));

    // E has 100 schools for 4421: a mean of 44
    refused(survey, "no weights up to 40.0 reach the targets; the tightest that do are");
  }

  @Test
  void limits_of_trimming_that_no_weight_is_within() {
    SurveyFolder survey =
        survey()
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "margins: population.yaml}",
                        "margins: population.yaml}\n  trimming: {weights: {min: 100}, keep: sum}"));

    refused(
        survey,
        "survey.yaml:39:13: trimming failed: no weight is between 100.0 and Infinity, so the total cannot be kept. Widen the limits.");
  }

  @Test
  void a_company_in_no_partition() {
    SurveyFolder survey =
        SurveyFolder.copy("apicalibrated", root)
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "margins: population.yaml",
                        "partition_by: stype, margins: partitions.yaml"))
            .edit("partitions.yaml", text -> text.replaceAll(" +H: .*\n", ""));

    // apistrat has 50 high schools
    refused(survey, "50 responses are in no partition of the margins: 'stype' is H");
  }

  @Test
  void a_cluster_in_two_partitions() {
    SurveyFolder survey =
        SurveyFolder.copy("apicalibrated", root)
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "margins: population.yaml",
                        "partition_by: stype, constant_within: comp_imp, margins: partitions.yaml"));

    refused(survey, "cluster 'No' is in partitions 'E' and 'H', which are calibrated one by one");
  }

  private SurveyFolder survey() {
    return SurveyFolder.copy("apicalibrated", root);
  }

  private static void refused(SurveyFolder survey, String... expected) {
    DataRefused refused = assertThrows(DataRefused.class, survey::run);
    for (String part : expected) {
      assertTrue(
          refused.getMessage().contains(part), () -> "'" + part + "' in: " + refused.getMessage());
    }
    assertTrue(refused.getMessage().contains("survey.yaml:3"), refused.getMessage());
    publishedNothing(survey);
  }

  private static void publishedNothing(SurveyFolder survey) {
    assertFalse(Files.exists(survey.output().resolve("apicalibrated/edition=2000")));
  }
}
