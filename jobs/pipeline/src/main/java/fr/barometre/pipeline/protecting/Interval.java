package fr.barometre.pipeline.protecting;

/**
 * How far from a hidden value an attacker's bounds have to stay.
 *
 * @param below the lower bound is at most {@code value - below}
 * @param above the upper bound is at least {@code value + above}
 * @param width upper less lower bound is at least this
 */
public record Interval(double below, double above, double width) {
  /** The furthest that the value has to seem to move; in its unit. */
  double reach() {
    double reach = Math.max(width, Math.max(below, above));
    return reach > 0 ? reach : 1;
  }

  /**
   * The same of a part of a published whole, which a reader knows it cannot exceed.
   *
   * @param rest what is left of the whole beside the part
   */
  Interval within(double whole, double rest) {
    return new Interval(below, Math.min(above, rest), Math.min(width, whole));
  }
}
