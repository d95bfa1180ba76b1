package fr.barometre.statistics.weighting;

/**
 * Between what the calibrated weight of a company must lie.
 *
 * @param lower minus infinity for none
 * @param upper infinity for none
 */
public record WeightBounds(double lower, double upper) {
  public static final WeightBounds NONE =
      new WeightBounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public WeightBounds {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "bounds of %s and %s leave no room for a weight. Give a lower bound below the upper one."
              .formatted(lower, upper));
    }
  }

  boolean isNone() {
    return Double.isInfinite(lower) && Double.isInfinite(upper);
  }
}
