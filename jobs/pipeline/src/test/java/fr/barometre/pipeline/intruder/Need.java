package fr.barometre.pipeline.intruder;

/**
 * How far a hidden count has to stay uncertain.
 *
 * @param below how much less it may seem
 * @param above how much more it may seem
 * @param width how far the least and the most it may seem are apart
 */
public record Need(double below, double above, double width) {
  static final Need NOTHING = new Need(0, 0, 0);

  /** What either of two asks for. */
  Need or(Need other) {
    return new Need(
        Math.max(below, other.below), Math.max(above, other.above), Math.max(width, other.width));
  }

  /** Where a shown base leaves less room than that. */
  Need within(double base, double value) {
    return new Need(below, Math.min(above, Math.max(0, base - value)), Math.min(width, base));
  }

  double most() {
    return Math.max(width, Math.max(below, above));
  }
}
