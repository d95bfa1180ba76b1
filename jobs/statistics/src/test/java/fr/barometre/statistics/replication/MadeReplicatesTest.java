package fr.barometre.statistics.replication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.design.Replicates;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stratum A: units a1 (two companies), a2, a3 of 9. Stratum B: units b1, b2 of 4. */
class MadeReplicatesTest {
  private static final String[] STRATA = {"B", "A", "A", "B", "A", "A"};
  private static final String[] UNITS = {"b1", "a3", "a1", "b2", "a1", "a2"};
  private static final double[] WEIGHTS = {2, 3, 3, 2, 3, 3};
  private static final double[] ANSWERS = {5, 1, 2, 9, 4, 3};

  private static final DrawnUnits LONELY =
      DrawnUnits.of(
          new String[] {"A", "A", "A", "B", "B", "L"}, new String[] {"1", "2", "3", "4", "5", "6"});
  private static final double[] UNLIMITED = {
    Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY
  };

  @Test
  void theJackknifeLeavesOneUnitOutAtATime() {
    Jackknife jackknife = new Jackknife(DrawnUnits.of(STRATA, UNITS), 9, 4);

    assertEquals(5, jackknife.count());
    assertArrayEquals(new double[] {1, 1.5, 0, 1, 0, 1.5}, jackknife.factors(0)); // without a1
    assertArrayEquals(new double[] {2, 1, 1, 0, 1, 1}, jackknife.factors(4)); // without b2
    assertEquals((1 - 3. / 9) * 2 / 3, jackknife.coefficient(0), 1e-15);
    assertEquals((1 - 2. / 4) * 1 / 2, jackknife.coefficient(4), 1e-15);
  }

  @Test
  void theJackknifeOfATotalIsItsLinearisedVariance() {
    LinearizedDesign linearised =
        new SampleFrame(6)
            .strata(STRATA)
            .units(UNITS)
            .populations(4, 9, 9, 4, 9, 9)
            .weights(WEIGHTS)
            .design();

    ReplicatedDesign design = design(new Jackknife(DrawnUnits.of(STRATA, UNITS), 9, 4));

    // A: totals 18, 9, 3 around 10, squares 114, times 2/3 * 3/2. B: 10, 18, squares 32, times 1.
    assertEquals(146, linearised.estimate(new Totals(ANSWERS)).covariance()[0][0], 1e-10);
    assertEquals(146, design.estimate(new Totals(ANSWERS)).covariance()[0][0], 1e-10);
    assertEquals(linearised.degreesOfFreedom(), design.degreesOfFreedom());
  }

  @Test
  void theBootstrapDrawsOneUnitLessThanTheStratumHas() {
    Bootstrap bootstrap = new Bootstrap(DrawnUnits.of(STRATA, UNITS), 7, 100);

    for (int r = 0; r < bootstrap.count(); r++) {
      double[] factors = bootstrap.factors(r);
      assertEquals(3, factors[1] + factors[2] + factors[5], 1e-12); // a3, a1, a2: 2 draws of 3/2
      assertEquals(2, factors[0] + factors[3], 1e-12); // 1 draw of 2
      assertEquals(factors[2], factors[4]); // companies of one unit
    }
  }

  @Test
  void theBootstrapDoesNotDependOnTheOrderOfTheCompanies() {
    String[] strata = {"A", "A", "A", "A", "B", "B"};
    String[] units = {"a1", "a1", "a2", "a3", "b1", "b2"};

    double[] sorted = new Bootstrap(DrawnUnits.of(strata, units), 7, 100).factors(42);
    double[] mixed = new Bootstrap(DrawnUnits.of(STRATA, UNITS), 7, 100).factors(42);

    assertArrayEquals(
        new double[] {sorted[4], sorted[3], sorted[0], sorted[5], sorted[1], sorted[2]}, mixed);
  }

  @Test
  void theBootstrapOfATotalComesNearItsVarianceWithReplacement() {
    ReplicatedDesign design = design(new Bootstrap(DrawnUnits.of(STRATA, UNITS), 1, 20000));

    // 114 * 3/2 + 32 * 2; a variance from 20,000 replicates is good to about 1 %.
    assertEquals(235, design.estimate(new Totals(ANSWERS)).covariance()[0][0], 235 * 0.04);
  }

  /** Strata of 3, 2 and 1 units: leaving the last one out raises the others by 3 / 2. */
  @Test
  void aLonelyUnitFollowsItsRule() {
    Jackknife adjusted = Jackknife.of(LONELY, LonelyUnit.ADJUST, UNLIMITED);
    Jackknife removed = Jackknife.of(LONELY, LonelyUnit.REMOVE, UNLIMITED);
    Jackknife averaged = Jackknife.of(LONELY, LonelyUnit.AVERAGE, UNLIMITED);

    assertEquals(List.of(6, 5, 5), List.of(adjusted.count(), removed.count(), averaged.count()));
    assertArrayEquals(new double[] {1.5, 1.5, 1.5, 1.5, 1.5, 0}, adjusted.factors(5));
    assertEquals(2. / 3, adjusted.coefficient(5), 1e-15);
    assertEquals(1. / 2, removed.coefficient(4), 1e-15);
    assertEquals(6. / 5 / 2, averaged.coefficient(4), 1e-15);
  }

  @Test
  void aCensusStratumHasNoReplicates() {
    Jackknife jackknife = new Jackknife(LONELY, 9, 2, 1);
    Jackknife census = new Jackknife(LONELY, 3, 2, 1);

    assertEquals(3, jackknife.count());
    assertEquals(0, design(census).estimate(new Totals(ANSWERS)).covariance()[0][0]);
  }

  @Test
  void drawsOfTwoStrataOrTwoReplicatesHaveNothingInCommon() {
    String[] strata = new String[400];
    String[] units = new String[400];
    for (int i = 0; i < 400; i++) {
      strata[i] = "stratum " + i / 2;
      units[i] = "unit " + i;
    }
    Bootstrap bootstrap = new Bootstrap(DrawnUnits.of(strata, units), 0, 200);

    double[] sums = new double[200];
    double same = 0;
    for (int r = 0; r < 200; r++) {
      double[] factors = bootstrap.factors(r);
      for (int h = 0; h < 200; h++) {
        sums[h] += factors[2 * h] / 2;
        same += factors[2 * h] == factors[2 * ((h + 1) % 200)] ? 1 : 0;
      }
    }

    // Each of 40,000 coins: half of the pairs agree, give or take 4 standard errors of 0.0025.
    assertEquals(0.5, same / 40_000, 0.01);
    // 200 tosses: no stratum further than 5 standard errors of 7.07 from 100.
    for (double sum : sums) {
      assertEquals(100, sum, 36);
    }
  }

  @Test
  void aPopulationBelowItsSampleIsRefusedByStratum() {
    UndefinedEstimate refusal =
        assertThrows(UndefinedEstimate.class, () -> new Jackknife(LONELY, 9, 1, 4));

    assertEquals(
        "stratum B has 2 sampled units in a population of 1.0. Correct the population.",
        refusal.getMessage());
  }

  @Test
  void aStratumOfOneUnitIsRefusedByName() {
    UndefinedEstimate refusal =
        assertThrows(UndefinedEstimate.class, () -> new Jackknife(LONELY, UNLIMITED));

    assertEquals(
        "stratum L has 1 unit and needs 2 for replicates. Merge it with a neighbour.",
        refusal.getMessage());
  }

  private static ReplicatedDesign design(Replicates replicates) {
    int[] single = new int[6];
    Arrays.fill(single, 1);
    return new ReplicatedDesign(WEIGHTS, single, replicates);
  }
}
