package fr.barometre.pipeline.protecting;

/**
 * The protection interval of hidden cells.
 *
 * @param primary share of the value that has to be uncertain on each side of a cell hidden for
 *     itself
 * @param secondary share of the value that has to be uncertain, over both sides, of a cell hidden
 *     for another
 * @param minimum the least of both, in the unit of the value; above 0, so that nothing hidden can
 *     be computed exactly
 */
public record IntervalRule(double primary, double secondary, double minimum) {
  public IntervalRule {
    if (!(primary >= 0 && primary <= 1 && secondary >= 0 && secondary <= 1 && minimum > 0)) {
      throw new IllegalArgumentException(
          "protection interval of " + primary + ", " + secondary + ", at least " + minimum + ".");
    }
  }

  /**
   * The interval of one cell. No value is negative, so below reaches to 0 at most; 0 % need not
   * seem less and 100 % need not seem more.
   */
  Interval of(Cell cell, Reason reason) {
    double each = Math.max(minimum, primary * cell.value());
    if (reason == Reason.GROUP) {
      return cell.value() == 0
          ? new Interval(0, each, 0)
          : new Interval(Math.min(each, cell.value()), 0, 0);
    }
    return reason.isPrimary()
        ? new Interval(Math.min(each, cell.value()), each, 0)
        : new Interval(0, 0, Math.max(minimum, secondary * cell.value()));
  }
}
