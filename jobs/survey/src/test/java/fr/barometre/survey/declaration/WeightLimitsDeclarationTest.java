package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Problem;
import fr.barometre.survey.TrimmingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of weights, clusters and partitions of a calibration, as they are and with slips. */
class WeightLimitsDeclarationTest {
  private static final String PARTED =
      """
      margins:
        - variable: online
          source: {fr: R, en: R}
          partitions:
            small: {totals: {oui: 1000, non: 190}}
            large: {totals: {oui: 50, non: 40}}
        - variable: staff
          source: {fr: R, en: R}
          partitions:
            small: {total: 5000}
            large: {total: 10000}
      """;

  @TempDir Path folder;

  @Test
  void boundsOfWeightsAndTheLimitsOfTrimmingAreRead() {
    WrittenSurvey survey =
        survey("method: truncated, weight_bounds: {max: 30}, outcomes: [staff_mean]")
            .with("precision: {level", trimming("weights: {min: 2}, keep: sum, strict: true"));

    CalibrationPlan plan = survey.load().weighting().calibration().orElseThrow();
    TrimmingPlan trimming = survey.load().weighting().trimming().orElseThrow();

    assertEquals(30, plan.weightBounds().upper());
    assertEquals(Double.NEGATIVE_INFINITY, plan.weightBounds().lower());
    assertEquals(List.of("staff_mean"), plan.outcomes());
    assertEquals(2, trimming.weights().lower());
    assertTrue(trimming.strict());
    assertFalse(trimming.keepsMargins());
    assertTrue(survey.load().weighting().isByWeight());
  }

  @Test
  void aBaseIsNotCalledAsAWeightThatIsPublished() {
    WrittenSurvey slip =
        survey("method: raking").with("{id: all, label", "{id: ¦weight, sql: large, label");

    assertTrue(
        slip.problems().stream()
            .map(Problem::toString)
            .anyMatch(
                told ->
                    told.equals(
                        slip.here()
                            + ": 'base_weight' is a column that table responses has anyway. Choose another id.")));
  }

  @Test
  void aClusterIsThePrimaryUnitOfTheDesign() {
    WrittenSurvey survey =
        survey("method: linear, constant_within: cluster").with("design:", "design:\n  units: naf");

    assertEquals(
        Optional.of("naf"), survey.load().weighting().calibration().orElseThrow().constantWithin());
  }

  @Test
  void eachPartitionHasItsOwnTotals() throws IOException {
    WrittenSurvey survey = parted(PARTED);

    Map<String, List<PopulationMargin>> partitions =
        survey.load().weighting().calibration().orElseThrow().partitions();

    assertEquals(List.of("small", "large"), List.copyOf(partitions.keySet()));
    assertEquals(Map.of("oui", 50.0, "non", 40.0), partitions.get("large").get(0).totals());
    assertEquals(Map.of(PopulationMargin.SUM, 5000.0), partitions.get("small").get(1).totals());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "method: truncated, weight_bounds: ¦{min: 5, max: 5}||a least of 5 and a most of 5 leave no room|Give a min below the max.",
        "method: ¦linear, weight_bounds: {max: 5}||method linear has no bounds|Say truncated, or leave the bounds out.",
        "method: logit, weight_bounds: ¦{max: 5}||method logit needs a bound on either side|Give min and max, or add bounds.",
        "method: truncated, weight_bounds: {max: ¦0}||'0' is too small|Expected: the largest weight, above 0.",
        "method: linear, constant_within: ¦cluster||the design has no primary units|Name them under design.units, or name a variable here.",
        "method: linear, constant_within: ¦nav||unknown variable 'nav'|Did you mean 'naf'?",
        "method: linear, constant_within: ¦channels||companies of one value need one value and 'channels' is several answers|Name a variable with one answer.",
        "method: truncated, constant_within: naf, weight_bounds: ¦{max: 5}||bounds on weights part companies of one ratio, and constant_within keeps them together|Bound the ratios, under bounds.",
        "method: linear, partition_by: ¦staff||a partition needs a single answer, or a yes or no, and 'staff' is a number|Derive such a variable from it.",
        "method: linear, outcomes: [¦staf_mean]||unknown indicator 'staf_mean'|Did you mean 'staff_mean'?",
        "method: linear|¦|trimming has no limits|Add weights: {max: 50} say.",
        "method: linear|weights: {max: 5}, ratios: {max: 2}, keep: sum|limits are given of weights and of ratios|Keep one of them.",
        "method: linear|ratios: ¦{max: 2}|ratios that are cut no longer reach the margins|Say keep: sum, or give these limits as calibration.bounds.",
        "method: linear|weights: {max: 5}, strict: ¦true|weights that keep the margins are within the limits anyway|Leave strict out.",
        "method: linear|ratios: {max: 2}, keep: sum, strict: ¦true|ratios are trimmed once|Leave strict out.",
        "method: linear|weights: {max: 5}, keep: ¦totals|'totals' is not accepted here|Choose among margins, sum.",
        "method: linear, constant_within: naf|weights: ¦{max: 5}|limits of weights part companies of one ratio, and constant_within keeps them together|Limit the ratios.",
      })
  void aSlipIsToldAtItsPlace(String calibration, String limits, String problem, String remedy) {
    WrittenSurvey slip = survey(calibration);
    if (limits != null) {
      slip = slip.with("precision: {level", trimming(limits));
    }

    List<Problem> told = slip.problems();

    Problem first =
        told.stream()
            .filter(any -> any.problem().equals(problem))
            .findFirst()
            .orElseThrow(() -> new AssertionError(told.toString()));
    assertEquals(remedy, first.remedy());
    if (slip.text().contains(WrittenSurvey.HERE) && !problem.startsWith("trimming")) {
      assertEquals(slip.here(), first.place().toString());
    }
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "large: {totals: {oui: 50, non: 40}}|big: {totals: {oui: 50, non: 40}}|'size' has no code 'big'|Choose among large, small.",
        "            large: {total: 10000}||'staff' has no totals in partition 'large'|Add them: each partition is calibrated on all margins.",
        "small: {total: 5000}|small: {totals: {oui: 3}}|'staff' is a number|Give one total: its sum.",
        "source: {fr: R, en: R}|source: {fr: R, en: R}¦    total: 15000|totals stand beside those of partitions|Keep one of them.",
      })
  void aSlipInThePartitionsIsToldThere(String right, String wrong, String problem, String remedy)
      throws IOException {
    String text = PARTED.replace(right.strip(), wrong == null ? "" : wrong.replace("¦", "\n"));

    List<Problem> told = parted(text).problems();

    Problem first =
        told.stream()
            .filter(any -> any.problem().equals(problem))
            .findFirst()
            .orElseThrow(() -> new AssertionError(told.toString()));
    assertEquals(remedy, first.remedy());
    assertEquals(folder.resolve("population.yaml").toString(), first.place().file());
  }

  @Test
  void totalsOfTheWholeAreNoTotalsOfPartitions() {
    List<Problem> told = survey("method: linear, partition_by: size").problems();

    assertEquals(
        "'size' has totals of the whole population and calibration is by 'size'",
        told.get(0).problem());
  }

  @Test
  void totalsOfPartitionsNeedTheirVariable() throws IOException {
    Files.writeString(folder.resolve("margins.yaml"), PARTED);

    List<Problem> told =
        survey("method: linear").with("population.yaml", "margins.yaml").problems();

    assertEquals(
        "'online' has totals of partitions and calibration is of the whole", told.get(0).problem());
  }

  private WrittenSurvey parted(String margins) throws IOException {
    WrittenSurvey survey = survey("method: linear, partition_by: size");
    Files.writeString(folder.resolve("population.yaml"), margins);
    return survey;
  }

  private static String trimming(String limits) {
    return "  trimming: {" + limits + "}\nprecision: {level";
  }

  /** Shops calibrated on their register. */
  private WrittenSurvey survey(String calibration) {
    return WrittenSurvey.of(folder, "shops")
        .with(
            "precision: {level",
            "weighting:\n  calibration: {"
                + calibration
                + ", margins: population.yaml}\nprecision: {level");
  }
}
