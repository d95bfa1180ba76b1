package fr.barometre.statistics.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.estimators.Totals;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SampleFrameTest {

  @Test
  void aNegativeWeightIsRefusedAtItsEntry() {
    refused(
        "weight of entry 2 is -1.0, and should be 0 or more. Correct it.",
        () -> new SampleFrame(2).weights(1, -1).design());
  }

  @Test
  void aMissingWeightIsRefusedAtItsEntry() {
    refused(
        "weight of entry 1 is missing. Complete it, or leave the company out of the sample.",
        () -> new SampleFrame(2).weights(Double.NaN, 1).design());
  }

  @Test
  void aMissingStratumIsRefusedAtItsEntry() {
    refused(
        "stratum of entry 2 is missing. Complete it, or leave the company out of the sample.",
        () -> new SampleFrame(2).strata("A", null).weights(1, 1).design());
  }

  @Test
  void aPopulationBelowItsSampleIsRefusedByStratum() {
    refused(
        "stratum B has 3 sampled units in a population of 2.0. Correct the population, or look for"
            + " duplicates in the sample.",
        () ->
            new SampleFrame(5).strata("A", "A", "B", "B", "B").populations(9, 9, 2, 2, 2).design());
  }

  @Test
  void identicalCompaniesCountAgainstThePopulation() {
    refused(
        "stratum of all companies has 5 sampled units in a population of 4.0. Correct the"
            + " population, or look for duplicates in the sample.",
        () -> new SampleFrame(2).multiplicity(3, 2).populations(4, 4).design());
  }

  @Test
  void aUnitInTwoStrataIsRefusedByName() {
    refused(
        "unit 7 is in stratum A and in stratum B (entry 3). Correct one, or declare units as"
            + " numbered within strata.",
        () ->
            new SampleFrame(4)
                .units("7", "8", "7", "9")
                .strata("A", "A", "B", "B")
                .weights(1, 1, 1, 1)
                .design());
  }

  @Test
  void unitsNumberedWithinStrataAreDifferentUnits() {
    LinearizedDesign design =
        new SampleFrame(4)
            .units("1", "2", "1", "2")
            .strata("A", "A", "B", "B")
            .weights(1, 1, 1, 1)
            .nested()
            .design();

    assertEquals(4 - 2, design.degreesOfFreedom());
  }

  @Test
  void twoPopulationsInAStratumAreRefused() {
    refused(
        "stratum A has populations 5.0 and 6.0 (entry 2). Give one population per stratum.",
        () -> new SampleFrame(2).strata("A", "A").populations(5, 6).design());
  }

  @Test
  void sizesMixedWithFractionsAreRefused() {
    refused(
        "populations run from 0.5 to 6.0, a mix of fractions and sizes. Give all as sizes.",
        () -> new SampleFrame(2).strata("A", "B").populations(0.5, 6).design());
  }

  @Test
  void aSinglePrimaryUnitIsRefused() {
    refused(
        "the sample has a single primary unit. Precision needs 2: check the column of units.",
        () -> new SampleFrame(2).units("1", "1").weights(1, 1).design());
  }

  @Test
  void fractionsAreSizesToo() {
    double[] answers = {1, 3, 2, 6};
    LinearizedDesign sizes = new SampleFrame(4).populations(8, 8, 8, 8).design();
    LinearizedDesign fractions = new SampleFrame(4).populations(0.5, 0.5, 0.5, 0.5).design();

    assertEquals(
        sizes.estimate(new Totals(answers)).standardError(0),
        fractions.estimate(new Totals(answers)).standardError(0));
  }

  private static void refused(String message, Supplier<LinearizedDesign> design) {
    assertEquals(message, assertThrows(UndefinedEstimate.class, design::get).getMessage());
  }
}
