package fr.barometre.statistics.weighting;

/**
 * How calibrated weights are looked for.
 *
 * @param bounds of the ratio of the calibrated to the first weight
 * @param weightBounds of the calibrated weight itself; they need cells that know the weight of a
 *     company, {@link CalibrationCells#ofCompanies}
 * @param epsilon largest misfit allowed, {@code |T - t| / (1 + |T|)}
 * @param iterations Newton steps allowed
 */
public record CalibrationMethod(
    Distance distance,
    RatioBounds bounds,
    WeightBounds weightBounds,
    double epsilon,
    int iterations) {

  public CalibrationMethod {
    if (weightBounds.isNone()) {
      distance.check(bounds);
    }
  }

  /** Without bounds on the weight itself. */
  public CalibrationMethod(Distance distance, RatioBounds bounds, double epsilon, int iterations) {
    this(distance, bounds, WeightBounds.NONE, epsilon, iterations);
  }

  /** To 1e-12, in 50 steps. */
  public static CalibrationMethod of(Distance distance, RatioBounds bounds) {
    return new CalibrationMethod(distance, bounds, 1e-12, 50);
  }

  /** The same with bounds on the weight itself, beside those on the ratio. */
  public CalibrationMethod within(WeightBounds weights) {
    return new CalibrationMethod(distance, bounds, weights, epsilon, iterations);
  }

  boolean bounded() {
    return !weightBounds.isNone()
        || !Double.isInfinite(bounds.lower())
        || !Double.isInfinite(bounds.upper());
  }

  /**
   * Between what the ratio of the calibrated to the scaled weight must lie in a cell.
   *
   * @throws CalibrationFailure if the bounds leave no ratio
   */
  RatioBounds boundsOf(CalibrationCells cells, int cell, double scale) {
    if (weightBounds.isNone() || cells.weight(cell) == 0) {
      return bounds;
    }
    double weight = scale * cells.weightOfCompany(cell);
    double lower = Math.max(bounds.lower(), weightBounds.lower() / weight);
    double upper = Math.min(bounds.upper(), weightBounds.upper() / weight);
    if (!(lower < upper) || !distance.allows(lower, upper)) {
      throw new CalibrationFailure(
          new CalibrationObstacle.NoRoomForWeight(weight, bounds, weightBounds, distance));
    }
    return new RatioBounds(lower, upper);
  }
}
