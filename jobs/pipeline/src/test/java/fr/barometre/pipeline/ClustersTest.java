package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schools of districts that were drawn first, declared in YAML alone, against R: {@code dclus1 <-
 * svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc)} and {@code dclus2 <-
 * svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2)}, survey 4.1-1, and 4.5 for the
 * Wilson interval.
 */
class ClustersTest {
  @TempDir static Path root;
  private static SurveyFolder one;
  private static RunReport oneStage;
  private static SurveyFolder two;
  private static RunReport twoStages;

  @BeforeAll
  static void run() {
    one = SurveyFolder.copy("apiclus1", root);
    oneStage = one.run();
    two = SurveyFolder.copy("apiclus2", root);
    twoStages = two.run();
  }

  @TestFactory
  Stream<DynamicTest> figures_of_one_stage_are_those_of_r() {
    return PublishedFigures.of(one, oneStage).areThoseOf(one.path().resolve("expected.csv"));
  }

  @TestFactory
  Stream<DynamicTest> figures_of_two_stages_are_those_of_r() {
    return PublishedFigures.of(two, twoStages).areThoseOf(two.path().resolve("expected.csv"));
  }

  @Test
  void a_population_may_be_said_as_the_fraction_that_was_drawn() {
    // svymean(~api00, dclus1): 15 of 757 districts
    SurveyFolder survey =
        SurveyFolder.copy("apiclus1", root.resolve("fraction"))
            .edit(
                "survey.yaml",
                text ->
                    text.replace("population: fpc", "population: share_drawn")
                        .replace(
                            "derived:\n",
                            "derived:\n  - {id: share_drawn, type: number, label: {fr: Part, en: Share}, sql: \"15 / fpc\"}\n"));
    Row row = PublishedFigures.of(survey, survey.run()).get("api00", "all");

    assertEquals(23.54224069378104, row.getAs("standard_error"), 1e-9 * 23);
  }

  @Test
  void weights_follow_from_the_population_where_none_are_given() {
    // 757 districts, 15 drawn: each school stands for 757 / 15
    SurveyFolder survey =
        SurveyFolder.copy("apiclus1", root.resolve("drawn"))
            .edit("survey.yaml", text -> text.replace("  weights: {variable: pw}\n", ""));
    Row row = PublishedFigures.of(survey, survey.run()).get("api00", "all");

    assertEquals(183 * 757 / 15.0, row.getAs("population"), 1e-9);
    assertEquals(23.54224069378104, row.getAs("standard_error"), 1e-9 * 23);
  }

  @Test
  void a_design_effect_counts_both_stages() {
    // svymean(~api00, dclus2, deff = TRUE)
    Row row = PublishedFigures.of(two, twoStages).get("api00", "all");

    assertEquals(6.250513755712579, row.getAs("design_effect"), 1e-9 * 6.25);
  }

  @Test
  void a_model_of_two_stages_is_that_of_r() {
    // svyglm(api00 ~ ell + meals + mobility, dclus2)
    Row row = two.table(twoStages, "models").filter("term = 'meals'").head();

    assertEquals(-1.7771813339210767, row.getAs("coefficient"), 1e-9);
    assertEquals(1.0830020887996465, row.getAs("standard_error"), 1e-9);
    assertEquals(36.0, row.getAs("df"), 0);
  }

  @Test
  void a_balance_is_the_difference_of_two_shares_at_its_own_level() {
    // 144 of 183 schools are elementary; pw is the same for all
    Row row = PublishedFigures.of(one, oneStage).get("progress", "all");

    assertEquals((144 - 39) / 183.0, row.getAs("estimate"), 1e-12);
    assertEquals(0.9, row.getAs("ci_level"), 0);
    // Student's quantile on 14 degrees of freedom at 0.95, from a printed table
    double half = (Double) row.getAs("ci_high") - (Double) row.getAs("estimate");
    assertEquals(1.76131, half / (Double) row.getAs("standard_error"), 1e-5);
  }
}
