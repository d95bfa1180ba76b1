package fr.barometre.statistics.change;

import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;

/**
 * How much an estimate moved from wave 1 to wave 2.
 *
 * <p>{@code D = theta_2 - theta_1}, {@code V(D) = V_1 + V_2 - 2 rho sqrt(V_1 V_2)}. In the unit of
 * the estimates. A standard error within rounding of 0 is 0, as between totals of a calibration:
 * then chance has no part in the change, and there is no probability.
 *
 * @param difference wave 2 less wave 1
 * @param standardError of the difference
 * @param correlation rho of the two estimates; 0 where the samples are independent
 * @param test whether the difference is 0
 */
public record Change(
    double difference, double standardError, double correlation, StudentTest test) {
  private static final double ROUNDING = 1e-12;

  /**
   * Samples drawn independently: {@code V = V_1 + V_2}, with Satterthwaite's degrees of freedom
   * {@code V^2 / (V_1^2 / df_1 + V_2^2 / df_2)}.
   *
   * <p>Source: Satterthwaite, Biometrics Bulletin 2, 1946.
   */
  public static Change independent(WaveEstimate first, WaveEstimate second) {
    double a = first.variance();
    double b = second.variance();
    double df =
        (a + b) * (a + b) / (a * a / first.degreesOfFreedom() + b * b / second.degreesOfFreedom());
    return of(first, second, 0, df);
  }

  /**
   * Samples that share companies, all of them or some; the smaller of both degrees of freedom,
   * since those of the union are not known.
   *
   * @param correlation as {@link OverlappingWaves#correlation} finds it
   */
  public static Change overlapping(WaveEstimate first, WaveEstimate second, double correlation) {
    return of(
        first, second, correlation, Math.min(first.degreesOfFreedom(), second.degreesOfFreedom()));
  }

  /** The confidence interval of the difference, by Student's law. */
  public Interval interval(double level) {
    return Interval.student(difference, standardError, test.df(), level);
  }

  private static Change of(WaveEstimate first, WaveEstimate second, double rho, double df) {
    double covariance = rho * first.standardError() * second.standardError();
    double variance = first.variance() + second.variance() - 2 * covariance;
    double difference = second.value() - first.value();
    double error = Math.sqrt(Math.max(0, variance));
    if (error <= ROUNDING * Math.max(Math.abs(first.value()), Math.abs(second.value()))) {
      StudentTest none = new StudentTest(Double.NaN, Double.NaN, Double.NaN);
      return new Change(difference, 0, rho, none);
    }
    return new Change(difference, error, rho, StudentTest.of(difference, error, df));
  }
}
