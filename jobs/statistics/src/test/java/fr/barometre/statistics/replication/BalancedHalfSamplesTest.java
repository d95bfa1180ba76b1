package fr.barometre.statistics.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.estimators.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three strata of two companies of weight 1: differences 2, 3 and 5. */
class BalancedHalfSamplesTest {
  private static final String[] STRATA = {"a", "a", "b", "b", "c", "c"};
  private static final String[] UNITS = {"1", "2", "1", "2", "1", "2"};
  private static final double[] ANSWERS = {1, 3, 4, 1, 0, 5};
  private static final double[] ONES = {1, 1, 1, 1, 1, 1};

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.5})
  void aTotalHasTheSumOfSquaredDifferencesAsVariance(double rho) {
    BalancedHalfSamples replicates = halves(UNITS, rho);
    ReplicatedDesign design = new ReplicatedDesign(ONES, new int[] {1, 1, 1, 1, 1, 1}, replicates);

    // 4 + 9 + 25
    assertEquals(38, design.estimate(new Totals(ANSWERS)).covariance()[0][0], 1e-12);
    assertEquals(4, replicates.count());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void degreesOfFreedomAreTheRankLessOne(double secondUnits) {
    BalancedHalfSamples replicates = halves(UNITS, 0);
    double[] weights = {1, secondUnits, 1, secondUnits, 1, secondUnits};
    double[][] factors = new double[4][];
    for (int r = 0; r < 4; r++) {
      factors[r] = replicates.factors(r);
    }

    int rank = GivenReplicates.of(factors, new double[4], false).degreesOfFreedom(weights);

    assertEquals(rank, replicates.degreesOfFreedom(weights));
  }

  @Test
  void aStratumWithoutTwoUnitsIsRefusedByItsName() {
    String[] strata = {"a", "a", "c", "c", "c", "c"};
    String[] units = {"1", "2", "1", "2", "3", "3"};

    UndefinedEstimate refusal =
        assertThrows(
            UndefinedEstimate.class,
            () -> new BalancedHalfSamples(DrawnUnits.of(strata, units), 0));

    assertTrue(refusal.getMessage().startsWith("stratum c has 3 units"));
  }

  private static BalancedHalfSamples halves(String[] units, double rho) {
    return new BalancedHalfSamples(DrawnUnits.of(STRATA, units), rho);
  }
}
