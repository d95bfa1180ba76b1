package fr.barometre.statistics.weighting;

/**
 * Between what the ratio of the calibrated to the first weight must lie.
 *
 * @param lower L, minus infinity for none
 * @param upper U, infinity for none
 */
public record RatioBounds(double lower, double upper) {
  public static final RatioBounds NONE =
      new RatioBounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public RatioBounds {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "bounds of %s and %s leave no room for a ratio. Give a lower bound below the upper one."
              .formatted(lower, upper));
    }
  }

  double clip(double ratio) {
    return Math.max(lower, Math.min(upper, ratio));
  }
}
