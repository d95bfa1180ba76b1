package fr.barometre.statistics.intervals;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether an estimate differs from 0: {@code t = estimate / standardError}, two-sided.
 *
 * @param statistic t; NaN where estimate and standard error are both 0, infinite where only the
 *     error is
 * @param df degrees of freedom; infinite for the normal law
 * @param pValue NaN without degrees of freedom
 */
public record StudentTest(double statistic, double df, double pValue) {

  public static StudentTest of(double estimate, double standardError, double df) {
    double t = estimate / standardError;
    return new StudentTest(t, df, Double.isNaN(t) ? Double.NaN : twoSided(-Math.abs(t), df));
  }

  private static double twoSided(double lower, double df) {
    if (Double.isInfinite(df)) {
      return 2 * new NormalDistribution().cumulativeProbability(lower);
    }
    return df > 0 ? 2 * new TDistribution(df).cumulativeProbability(lower) : Double.NaN;
  }
}
