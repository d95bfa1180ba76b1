package fr.barometre.statistics.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Totals;
import fr.barometre.statistics.replication.GivenReplicates;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Three companies of weight 1 that answer 1, 2 and 6, each left out in turn. */
class ReplicatedDesignTest {
  private static final double[] ANSWERS = {1, 2, 6};
  private static final double[][] LEFT_OUT = {{0, 1.5, 1.5}, {1.5, 0, 1.5}, {1.5, 1.5, 0}};

  @Test
  void theJackknifeOfAMeanIsItsTextbookVariance() {
    Estimates mean = design(false).estimate(new Means(ANSWERS));

    // 4, 3.5 and 1.5 around 3: squares 3.5, times 2/3; the same as s² / n = 7 / 3.
    assertEquals(3, mean.values()[0], 1e-15);
    assertEquals(7. / 3, mean.covariance()[0][0], 1e-15);
    assertEquals(2, design(false).degreesOfFreedom());
  }

  @Test
  void replicatesMayDeviateFromTheEstimate() {
    double[][] once = {{0, 1.5, 1.5}, {0, 1.5, 1.5}};
    ReplicatedDesign around =
        new ReplicatedDesign(
            ones(), new int[] {1, 1, 1}, GivenReplicates.of(once, new double[] {1, 1}, true));

    // Both give 12 for a total of 9.
    assertEquals(18, around.estimate(new Totals(ANSWERS)).covariance()[0][0], 1e-12);
  }

  @Test
  void aReplicateWithoutTheDomainIsLeftOutAndCounted() {
    ReplicatedDesign domain = design(false).within(new boolean[] {true, false, false});

    Estimates mean = domain.estimate(new Means(ANSWERS));

    // The first replicate has no company left: the others give 1 twice.
    assertEquals(0, mean.covariance()[0][0], 1e-15);
    assertEquals(1, mean.discarded());
    assertEquals(0, design(false).estimate(new Means(ANSWERS)).discarded());
  }

  @Test
  void aDomainThatNoReplicateKeepsIsRefused() {
    double[][] without = {{0, 2, 1}, {0, 1, 2}};
    ReplicatedDesign domain =
        new ReplicatedDesign(
                ones(), new int[] {1, 1, 1}, GivenReplicates.of(without, new double[] {1, 1}, true))
            .within(new boolean[] {true, false, false});

    UndefinedEstimate refusal =
        assertThrows(UndefinedEstimate.class, () -> domain.estimate(new Means(ANSWERS)));

    assertEquals(
        "none of the 2 replicates has a company that counts."
            + " Widen the domain, or make replicates that keep it.",
        refusal.getMessage());
  }

  /** Weights scaled to a total of 6, in each replicate too: each company left out leaves 6. */
  @Test
  void anAdjustmentIsMadeInEveryReplicate() {
    ReplicatedDesign scaled =
        design(false)
            .adjusted(
                weights -> {
                  double sum = Arrays.stream(weights).sum();
                  return Arrays.stream(weights).map(weight -> 6 * weight / sum).toArray();
                });

    Estimates total = scaled.estimate(new Totals(ANSWERS));
    Estimates companies = scaled.estimate(new Totals(ones()));

    // Totals 6 times the means 4, 3.5 and 1.5 of the jackknife: 36 times 7 / 3.
    assertEquals(18, total.values()[0], 1e-14);
    assertEquals(84, total.covariance()[0][0], 1e-12);
    assertEquals(0, companies.covariance()[0][0], 1e-25);
  }

  @Test
  void weightsThatAlreadyContainTheWeightAreDividedByIt() {
    double[] weights = {2, 4, 5};
    double[][] combined = {{0, 6, 7.5}, {3, 0, 7.5}, {3, 6, 0}};
    GivenReplicates.Scaling scaling = new GivenReplicates.Scaling(new double[] {1, 1, 1}, false);

    GivenReplicates replicates = GivenReplicates.ofWeights(weights, combined, scaling);

    assertTrue(
        Arrays.deepEquals(
            LEFT_OUT,
            new double[][] {replicates.factors(0), replicates.factors(1), replicates.factors(2)}));
  }

  @Test
  void aMissingWeightIsRefusedAtItsEntry() {
    double[] weights = {1, Double.NaN, 1};
    GivenReplicates replicates = GivenReplicates.of(LEFT_OUT, new double[] {1, 1, 1}, false);

    UndefinedEstimate refusal =
        assertThrows(
            UndefinedEstimate.class,
            () -> new ReplicatedDesign(weights, new int[] {1, 1, 1}, replicates));

    assertEquals(
        "weight of entry 2 is missing. Complete it, or leave the company out of the sample.",
        refusal.getMessage());
  }

  @Test
  void aNegativeReplicateIsRefusedByItsPlace() {
    UndefinedEstimate refusal =
        assertThrows(
            UndefinedEstimate.class,
            () -> GivenReplicates.of(new double[][] {{1, 1}, {1, -1}}, new double[] {1, 1}, false));

    assertTrue(refusal.getMessage().startsWith("replicate 2 of entry 2 is -1.0"));
  }

  private static ReplicatedDesign design(boolean aroundEstimate) {
    double[] coefficients = {2. / 3, 2. / 3, 2. / 3};
    return new ReplicatedDesign(
        ones(), new int[] {1, 1, 1}, GivenReplicates.of(LEFT_OUT, coefficients, aroundEstimate));
  }

  private static double[] ones() {
    return new double[] {1, 1, 1};
  }
}
