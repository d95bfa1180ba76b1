package fr.barometre.statistics.intervals;

/**
 * Whether a figure is precise enough to be shown, by the standard of the National Center for Health
 * Statistics.
 *
 * <p>Source: Parker et al., Vital and Health Statistics 2(175), 2017 (proportions) and 2(200), 2023
 * (counts).
 *
 * @param shown whether it may be published
 * @param complementDoubtful whether it may, but the share of the others is not precise enough
 * @param review whether a statistician should look at it first
 */
public record Presentation(boolean shown, boolean complementDoubtful, boolean review) {
  private static final double FEWEST = 30;
  private static final double FEWEST_COUNTED = 10;
  private static final double NARROW = 0.05;
  private static final double WIDE = 0.30;
  private static final double RELATIVELY_WIDE = 1.30;
  private static final double COUNT_WIDE = 1.60;
  private static final double FEW_DEGREES = 8;

  /**
   * For a proportion m with an interval of width d: hidden under 30 effective companies; else shown
   * where {@code d <= 0.05}, hidden where {@code d >= 0.30} or {@code d / m > 1.30}. Of the others'
   * share, {@code d / (1 - m) > 1.30} is doubtful. Reviewed under 8 degrees of freedom and at 0 %
   * and 100 %, where the width counts as 0.
   *
   * @param effective companies, corrected for the degrees of freedom; n at 0 % and 100 %
   */
  public static Presentation ofProportion(
      double proportion, double effective, Interval interval, double df) {
    boolean extreme = proportion <= 0 || proportion >= 1;
    double width = extreme ? 0 : interval.high() - interval.low();
    boolean precise = width <= NARROW || width < WIDE && width / proportion <= RELATIVELY_WIDE;
    boolean shown = effective >= FEWEST && precise;
    boolean doubtful = shown && width > NARROW && width / (1 - proportion) > RELATIVELY_WIDE;
    return new Presentation(shown, doubtful, df < FEW_DEGREES || extreme);
  }

  /**
   * For a count with an interval of width d: shown with 10 effective companies or more where {@code
   * d / count <= 1.60}; reviewed under 8 degrees of freedom.
   */
  public static Presentation ofCount(double count, double effective, Interval interval, double df) {
    boolean precise = (interval.high() - interval.low()) / count <= COUNT_WIDE;
    return new Presentation(effective >= FEWEST_COUNTED && precise, false, df < FEW_DEGREES);
  }
}
