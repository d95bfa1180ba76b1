package fr.barometre.statistics.design;

/**
 * p values estimated together and their covariance.
 *
 * @param values p values
 * @param covariance p × p, in the product of the units of the values; symmetric
 * @param discarded replicates that left the values undefined and are not in the covariance; 0 where
 *     there are no replicates
 */
public record Estimates(double[] values, double[][] covariance, int discarded) {

  public Estimates {
    if (covariance.length != values.length) {
      throw new IllegalArgumentException(
          covariance.length + " rows of covariance for " + values.length + " values");
    }
  }

  /** Every replicate counted, or none was asked for. */
  public Estimates(double[] values, double[][] covariance) {
    this(values, covariance, 0);
  }

  /** {@code sqrt(covariance_jj)}; NaN where it is undefined. */
  public double standardError(int j) {
    return Math.sqrt(covariance[j][j]);
  }

  /** {@code standardError_j / value_j}, negative with the value; NaN where both are 0. */
  public double coefficientOfVariation(int j) {
    return standardError(j) / values[j];
  }
}
