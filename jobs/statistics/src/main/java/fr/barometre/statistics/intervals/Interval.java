package fr.barometre.statistics.intervals;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The bounds of a confidence interval; NaN where it is undefined. */
public record Interval(double low, double high) {
  private static final double ACCURACY = 1e-14;

  public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

  /**
   * {@code estimate ± t_df standardError}.
   *
   * @param df degrees of freedom; infinite for the normal quantile
   * @param level 0.95 say
   */
  public static Interval student(double estimate, double standardError, double df, double level) {
    double t = quantile(1 - (1 - level) / 2, df);
    return new Interval(estimate - t * standardError, estimate + t * standardError);
  }

  /** The quantile of Student's law, the normal one for infinite df, NaN for df of 0 or less. */
  public static double quantile(double p, double df) {
    if (Double.isInfinite(df)) {
      return new NormalDistribution().inverseCumulativeProbability(p);
    }
    return df > 0
        ? new TDistribution(null, df, ACCURACY).inverseCumulativeProbability(p)
        : Double.NaN;
  }
}
