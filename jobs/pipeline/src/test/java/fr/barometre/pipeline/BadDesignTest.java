package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot have been drawn, weighted or explained is told with its place and remedy. */
class BadDesignTest {
  private static final String DECLARATION = "survey.yaml";
  private static final String STRATUM = "  stratum: stype\n  units: dnum\n";

  @TempDir Path root;

  @Test
  void a_population_below_its_sample() {
    // 15 districts were drawn
    SurveyFolder survey =
        copy("apiclus1").edit("apiclus1.csv", text -> text.replaceAll(",757\\b", ",12"));

    refused(survey, "survey.yaml:36:3", "stratum 'all' has 15 units out of 12", "variable 'fpc'");
  }

  @Test
  void a_population_that_varies_in_a_stratum() {
    SurveyFolder survey =
        copy("apiclus1").edit("apiclus1.csv", text -> text.replaceFirst(",757\n", ",758\n"));

    refused(
        survey,
        "stratum 'all' has 'fpc' 757.0 (apiclus1.csv:3) and 758.0 (apiclus1.csv:2)",
        "Give one number per stratum");
  }

  @Test
  void a_population_that_is_missing() {
    SurveyFolder survey =
        copy("apiclus1").edit("apiclus1.csv", text -> text.replaceFirst(",757\n", ",\n"));

    refused(survey, "apiclus1.csv:2: 'fpc' is missing or not above 0", "Complete it");
  }

  @Test
  void a_population_of_a_later_stage_below_its_sample() {
    SurveyFolder survey =
        copy("apiclus2").edit("apiclus2.csv", text -> text.replaceAll(",757,\\d+,", ",757,2,"));

    refused(survey, "'snum' drawn out of 2.0", "Correct 'fpc2'");
  }

  @Test
  void a_unit_in_two_strata() {
    SurveyFolder survey = stratified();

    refused(
        survey,
        "primary unit '178' is in stratum 'E' (apiclus1.csv:",
        "and in stratum 'H' (apiclus1.csv:",
        "design.units_within_strata: true");
  }

  @Test
  void a_unit_without_a_name() {
    SurveyFolder survey =
        copy("apiclus1").edit("apiclus1.csv", text -> text.replaceFirst(",637,", ",,"));

    refused(survey, "apiclus1.csv:2: primary unit 'dnum' is empty", "Complete it");
  }

  @Test
  void a_term_that_follows_from_another() {
    SurveyFolder survey =
        copy("apiclus1")
            .edit(
                DECLARATION,
                text ->
                    text.replace("terms: [ell, meals]", "terms: [ell, meals, both]")
                        .replace(
                            "derived:\n",
                            "derived:\n  - {id: both, type: number, label: {fr: Somme, en: Sum}, sql: \"ell + meals\"}\n"));

    refused(
        survey, "survey.yaml:", "model 'wide'", "both follows from the terms before it", "Take");
  }

  @Test
  void a_term_that_decides_the_outcome() {
    SurveyFolder survey =
        copy("apiclus1")
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                            "outcome: api00, family: gaussian, terms: [ell, meals]",
                            "outcome: good, family: quasibinomial, terms: [api00]")
                        .replace(
                            "derived:\n",
                            "derived:\n  - {id: good, type: boolean, label: {fr: Bon, en: Good}, sql: \"api00 > 650\"}\n"));

    refused(
        survey, "model 'wide': the model", "api00 alone decides the outcome", "Take the term out");
  }

  @Test
  void a_test_with_nothing_to_compare() {
    SurveyFolder survey =
        copy("apiclus1")
            .edit(
                DECLARATION,
                text ->
                    text.replace(
                        "kind: means, variable: enroll, by: comp_imp, base: all",
                        "kind: means, variable: enroll, by: comp_imp, base: all, in: {comp_imp: \"Yes\"}"));

    refused(survey, "test 'ttest'", "1 class has an answer", "Widen the domain");
  }

  @Test
  void a_replicate_weight_that_is_negative_refuses_its_response() {
    SurveyFolder survey =
        copy("apireplicates")
            .edit(
                DECLARATION,
                text -> text.replace("segments:", "maximum_rejected: 0.001\nsegments:"))
            .edit("apiclus1.csv", text -> text.replaceFirst(",757,0,", ",757,-1,"));

    refused(survey, "1 of 183 responses are refused", "range", "apiclus1.csv:2", "jk1");
  }

  private SurveyFolder copy(String name) {
    return SurveyFolder.copy(name, root);
  }

  private SurveyFolder stratified() {
    return copy("apiclus1")
        .edit(
            DECLARATION,
            text ->
                text.replace("  units: dnum\n", STRATUM)
                    .replace("  population: fpc\n", "")
                    .replace("units: dnum", "lonely_unit: remove\n  units: dnum"));
  }

  private static void refused(SurveyFolder survey, String... expected) {
    DataRefused failure = assertThrows(DataRefused.class, survey::run);
    for (String part : expected) {
      assertTrue(
          failure.getMessage().contains(part), () -> "'" + part + "' in: " + failure.getMessage());
    }
  }
}
