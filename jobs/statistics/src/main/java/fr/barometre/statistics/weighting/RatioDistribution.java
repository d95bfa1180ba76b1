package fr.barometre.statistics.weighting;

import java.util.Arrays;

/**
 * How much weights were changed.
 *
 * @param percentiles 0, 1, 5, 10, 25, 50, 75, 90, 95, 99 and 100 % of the ratios of the companies
 * @param kish {@code n sum w^2 / (sum w)^2}, the design effect of unequal weights
 * @param atBounds companies whose ratio is at a bound
 */
public record RatioDistribution(double[] percentiles, double kish, long atBounds) {
  private static final double[] SHARES = {0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100};
  private static final double AT_BOUND = 1e-9;

  /**
   * @param ratios one per company
   * @param weights final weight of each company
   */
  public static RatioDistribution of(double[] ratios, double[] weights, RatioBounds bounds) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    double[] percentiles = new double[SHARES.length];
    for (int k = 0; k < SHARES.length; k++) {
      int rank = (int) Math.ceil(SHARES[k] / 100 * sorted.length);
      percentiles[k] = sorted[Math.max(0, rank - 1)];
    }
    long atBounds =
        Arrays.stream(ratios)
            .filter(
                g ->
                    Math.abs(g - bounds.lower()) < AT_BOUND
                        || Math.abs(g - bounds.upper()) < AT_BOUND)
            .count();
    return new RatioDistribution(percentiles, kish(weights), atBounds);
  }

  private static double kish(double[] weights) {
    double sum = 0;
    double squares = 0;
    int companies = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
      companies += weight == 0 ? 0 : 1;
    }
    return companies * squares / (sum * sum);
  }
}
