package fr.barometre.statistics.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Totals;
import org.junit.jupiter.api.Test;

class LinearizedDesignTest {
  private static final String[] STRATA = {"A", "A", "B", "B"};
  private static final double[] SIZES = {4, 4, 2, 2};
  private static final double[] ANSWERS = {1, 3, 2, 6};

  @Test
  void weightsFollowFromThePopulations() {
    LinearizedDesign design = new SampleFrame(4).strata(STRATA).populations(SIZES).design();

    assertArrayEquals(new double[] {2, 2, 1, 1}, design.weights());
    assertEquals(2, design.degreesOfFreedom());
  }

  @Test
  void onlyTheStratumThatIsNoCensusAddsVariance() {
    LinearizedDesign design = new SampleFrame(4).strata(STRATA).populations(SIZES).design();

    Estimates total = design.estimate(new Totals(ANSWERS));

    // A: half unsampled, n / (n - 1) = 2, totals 2 and 6 around 4. B: a census.
    assertEquals(2 * 1 + 2 * 3 + 2 + 6, total.values()[0]);
    assertEquals(0.5 * 2 * (4 + 4), total.covariance()[0][0], 1e-12);
  }

  @Test
  void identicalCompaniesMayShareAnEntry() {
    LinearizedDesign apart = new SampleFrame(3).weights(new double[] {2, 2, 5}).design();
    LinearizedDesign shared =
        new SampleFrame(2).weights(new double[] {2, 5}).multiplicity(new int[] {2, 1}).design();

    Estimates three = apart.estimate(new Means(new double[] {1, 1, 4}));
    Estimates two = shared.estimate(new Means(new double[] {1, 4}));

    assertEquals(three.values()[0], two.values()[0], 1e-15);
    assertEquals(three.covariance()[0][0], two.covariance()[0][0], 1e-15);
    assertEquals(apart.degreesOfFreedom(), shared.degreesOfFreedom());
  }

  @Test
  void aDomainKeepsTheSizesOfItsStrata() {
    LinearizedDesign design = new SampleFrame(4).weights(new double[] {1, 1, 1, 1}).design();

    Estimates total =
        design
            .within(new boolean[] {true, false, false, false})
            .estimate(new Totals(new double[] {8, 1, 1, 1}));

    // 8, 0, 0, 0 around 2: 36 + 3 * 4 = 48, times 4 / 3.
    assertEquals(64, total.covariance()[0][0], 1e-12);
  }

  @Test
  void otherWeightsLeaveTheSampleAsItWasDrawn() {
    LinearizedDesign design = new SampleFrame(4).strata(STRATA).populations(SIZES).design();

    Estimates total = design.reweighted(new double[] {4, 4, 1, 1}).estimate(new Totals(ANSWERS));

    // Twice the weights of stratum A: four times its variance. B is still a census.
    assertEquals(4 * 1 + 4 * 3 + 2 + 6, total.values()[0]);
    assertEquals(4 * 8, total.covariance()[0][0], 1e-12);
  }

  /**
   * Two of four districts, in each two of four schools: totals 8 and 16 of districts with weights
   * of 4. First stage (1 - 1/2) * 2 * ((8 - 12)^2 + (16 - 12)^2) = 32; within a district (1 - 1/2)
   * * 2 * (deviations of 4 y) = 8 and 32, times the half of the districts that was drawn.
   */
  @Test
  void aSecondStageAddsWhatVariesWithinUnits() {
    LinearizedDesign design =
        new SampleFrame(4)
            .units("1", "1", "2", "2")
            .units("a", "b", "a", "b")
            .populations(4, 4, 4, 4)
            .populations(4, 4, 4, 4)
            .design();

    Estimates total = design.estimate(new Totals(new double[] {0.5, 1.5, 1, 3}));

    assertEquals(8 + 16, total.values()[0]);
    assertEquals(32 + 0.5 * (8 + 32), total.covariance()[0][0], 1e-12);
  }

  @Test
  void aStratumOfOneUnitIsRefusedByName() {
    LinearizedDesign design =
        new SampleFrame(3)
            .strata(new String[] {"A", "A", "B"})
            .weights(new double[] {1, 1, 1})
            .design();

    UndefinedEstimate refusal =
        assertThrows(
            UndefinedEstimate.class, () -> design.estimate(new Totals(new double[] {1, 2, 3})));

    assertTrue(refusal.getMessage().startsWith("stratum B has 1 unit"), refusal.getMessage());
  }
}
