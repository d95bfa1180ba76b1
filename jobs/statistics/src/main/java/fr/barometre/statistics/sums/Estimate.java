package fr.barometre.statistics.sums;

/**
 * An estimate with its precision. NaN where undefined.
 *
 * @param value in the unit of the answer
 * @param standardError in the unit of the answer
 * @param respondents n, unweighted companies in the base
 * @param effective n_effective, the size of a simple random sample (with replacement) of the same
 *     precision
 * @param population sum of the weights over the base
 * @param designEffect variance over that of a simple random sample without replacement of the same
 *     size
 * @param degreesOfFreedom primary units less strata, over the base
 */
public record Estimate(
    double value,
    double standardError,
    long respondents,
    double effective,
    double population,
    double designEffect,
    long degreesOfFreedom) {

  /** {@code standardError / value}. */
  public double cv() {
    return standardError / value;
  }
}
