package fr.barometre.statistics.design;

/**
 * p values estimated together and their covariance.
 *
 * @param values p values
 * @param covariance p × p, in the product of the units of the values; symmetric
 */
public record Estimates(double[] values, double[][] covariance) {

  public Estimates {
    if (covariance.length != values.length) {
      throw new IllegalArgumentException(
          covariance.length + " rows of covariance for " + values.length + " values");
    }
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
