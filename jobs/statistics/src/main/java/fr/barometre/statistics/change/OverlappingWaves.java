package fr.barometre.statistics.change;

import fr.barometre.statistics.design.Estimates;

/**
 * The estimates of two waves with their covariance, {@code rho sqrt(V_1 V_2)}, from which a
 * difference or an index follows as a contrast. What rho is, {@link MatchedWaves} says.
 */
public final class OverlappingWaves {
  private OverlappingWaves() {}

  /** Wave 1 and wave 2, in this order. */
  public static Estimates together(Wave first, Wave second) {
    double covariance =
        correlation(first, second) * Math.sqrt(first.variance() * second.variance());
    return new Estimates(
        new double[] {first.value(), second.value()},
        new double[][] {{first.variance(), covariance}, {covariance, second.variance()}});
  }

  /** rho of the estimates of both waves. */
  public static double correlation(Wave first, Wave second) {
    return MatchedWaves.of(
            new String[][] {first.units(), second.units()},
            new String[][] {first.strata(), second.strata()})
        .correlation(first.influence(), second.influence());
  }
}
