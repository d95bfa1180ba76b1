package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Precision from replicates, declared in YAML alone, against R, survey 4.1-1: {@code jk1 <-
 * as.svrepdesign(svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc))}, {@code
 * subboot <- as.svrepdesign(svydesign(id = ~dnum, weights = ~pw, data = apiclus1), type =
 * "subbootstrap", replicates = 60)}.
 */
class ReplicatesTest {
  private static final String GIVEN =
      "  variance: {replicates: jk1, columns: [jk1..jk15], combined: false, scale: 0.91483927785116681}\n";

  @TempDir static Path root;

  @TestFactory
  Stream<DynamicTest> a_given_jackknife_is_that_of_r() {
    SurveyFolder survey = SurveyFolder.copy("apireplicates", root.resolve("jk1"));
    return PublishedFigures.of(survey, survey.run()).areThoseOf(survey.path().resolve("jk1.csv"));
  }

  @TestFactory
  Stream<DynamicTest> deviations_from_the_estimate_are_those_of_r() {
    SurveyFolder survey =
        declared(GIVEN.replace("combined: false", "combined: false, around_estimate: true"), "mse");
    return PublishedFigures.of(survey, survey.run())
        .areThoseOf(survey.path().resolve("jk1mse.csv"));
  }

  @TestFactory
  Stream<DynamicTest> a_given_bootstrap_is_that_of_r() {
    SurveyFolder survey =
        declared(
            "  variance: {replicates: bootstrap, columns: [boot1..boot60], combined: false}\n",
            "boot");
    return PublishedFigures.of(survey, survey.run())
        .areThoseOf(survey.path().resolve("subboot.csv"));
  }

  @TestFactory
  Stream<DynamicTest> a_jackknife_made_here_is_that_of_r() {
    SurveyFolder survey =
        declared("  units: dnum\n  frame: {all: 757}\n  variance: {replicates: jkn}\n", "made");
    return PublishedFigures.of(survey, survey.run()).areThoseOf(survey.path().resolve("jk1.csv"));
  }

  @TestFactory
  Stream<DynamicTest> a_stratified_jackknife_of_companies_made_here_is_that_of_r() {
    // jkn <- as.svrepdesign(dstrat): 200 replicates, of which each leaves a school out
    SurveyFolder survey =
        SurveyFolder.copy("apistrat", root.resolve("jkn"))
            .edit(
                "survey.yaml",
                text ->
                    text.replace("  weights: {", "  variance: {replicates: jkn}\n  weights: {"));
    return PublishedFigures.of(survey, survey.run()).areThoseOf(survey.path().resolve("jkn.csv"));
  }

  @Test
  void a_domain_has_the_degrees_of_freedom_of_its_replicates() {
    // 8 of the 15 districts have a high school: as many rows of replicate weights differ
    SurveyFolder survey = SurveyFolder.copy("apireplicates", root.resolve("domain"));
    Row row = PublishedFigures.of(survey, survey.run()).get("api00", "stype=H");

    assertEquals(7.0, row.getAs("df"), 0);
  }

  @Test
  void weights_instead_of_factors_give_the_same_where_all_weights_are_equal() {
    // svymean(~api00, jk1): the mean of a sample of equal weights does not know their size
    SurveyFolder survey = declared(GIVEN.replace("combined: false", "combined: true"), "combined");
    Row row = PublishedFigures.of(survey, survey.run()).get("api00", "all");

    assertEquals(26.32936058952761, row.getAs("standard_error"), 1e-9 * 26);
  }

  @Test
  void a_model_of_replicates_is_that_of_r() {
    // svyglm(api00 ~ ell + meals, jk1)
    SurveyFolder survey = SurveyFolder.copy("apireplicates", root.resolve("model"));
    Row row = survey.table(survey.run(), "models").filter("term = 'meals'").head();

    assertEquals(-3.14558922533067, row.getAs("coefficient"), 1e-9 * 3);
    assertEquals(0.323216067408624, row.getAs("standard_error"), 1e-9);
    assertEquals(12.0, row.getAs("df"), 0);
  }

  @Test
  void a_bootstrap_made_here_is_the_same_whenever_it_is_drawn() {
    String drawn = "  units: dnum\n  variance: {replicates: bootstrap, number: 50, seed: 7}\n";
    SurveyFolder survey = declared(drawn, "first");
    SurveyFolder again = declared(drawn, "again");
    SurveyFolder other = declared(drawn.replace("seed: 7", "seed: 8"), "other");

    double first = error(survey);

    assertEquals(first, error(again), 0);
    // as.svrepdesign(dwr, type = "subbootstrap") gave 20.5, the formula 23.8: it is a draw
    assertEquals(23.8, first, 8);
    assertEquals(23.8, error(other), 8);
    assertEquals(false, first == error(other));
  }

  private static double error(SurveyFolder survey) {
    return PublishedFigures.of(survey, survey.run()).get("api00", "all").getAs("standard_error");
  }

  private static SurveyFolder declared(String variance, String name) {
    return SurveyFolder.copy("apireplicates", root.resolve(name))
        .edit("survey.yaml", text -> text.replace(GIVEN, variance));
  }
}
