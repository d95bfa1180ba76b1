package fr.barometre.statistics.weighting;

/**
 * How calibrated weights are looked for.
 *
 * @param epsilon largest misfit allowed, {@code |T - t| / (1 + |T|)}
 * @param iterations Newton steps allowed
 */
public record CalibrationMethod(
    Distance distance, RatioBounds bounds, double epsilon, int iterations) {

  public CalibrationMethod {
    distance.check(bounds);
  }

  /** To 1e-12, in 50 steps. */
  public static CalibrationMethod of(Distance distance, RatioBounds bounds) {
    return new CalibrationMethod(distance, bounds, 1e-12, 50);
  }
}
