package fr.barometre.statistics.weighting;

/**
 * A margin before and after calibration.
 *
 * @param before total at the first weights
 * @param after total at the calibrated weights
 * @param redundant whether it follows from the other margins
 */
public record CalibratedMargin(Margin margin, double before, double after, boolean redundant) {

  /** {@code (before - target) / |target|}; NaN where the target is 0. */
  public double gapBefore() {
    return gap(before);
  }

  /** {@code (after - target) / |target|}; NaN where the target is 0. */
  public double gapAfter() {
    return gap(after);
  }

  /** The same margin in two partitions of the population. */
  CalibratedMargin plus(CalibratedMargin other) {
    double target = margin.target() + other.margin.target();
    return new CalibratedMargin(
        new Margin(margin.variable(), margin.category(), target),
        before + other.before,
        after + other.after,
        redundant && other.redundant);
  }

  private double gap(double total) {
    double target = margin.target();
    return target == 0 ? Double.NaN : (total - target) / Math.abs(target);
  }
}
