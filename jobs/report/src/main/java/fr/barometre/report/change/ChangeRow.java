package fr.barometre.report.change;

import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.Change;
import java.util.List;

/**
 * One figure in two editions.
 *
 * @param first its row of {@code estimates} in the earlier edition
 * @param second its row in the later one
 * @param change without a probability where a break stands between, or the covariance is unknown
 * @param adjusted probability among all tests of the comparison; NaN without a test
 * @param sharing of companies between the editions
 * @param breaks that stand between the two
 */
public record ChangeRow(
    PublishedRow first,
    PublishedRow second,
    Change change,
    double adjusted,
    Sharing sharing,
    List<Break> breaks) {

  public ChangeRow {
    breaks = List.copyOf(breaks);
  }

  ChangeRow withAdjusted(double probability) {
    return new ChangeRow(first, second, change, probability, sharing, breaks);
  }

  /** Whether it is left untested because of a break. */
  boolean isBehindBreak() {
    return !breaks.isEmpty() && Double.isNaN(adjusted);
  }

  /** Whether the figure moved by more than chance explains, all tests considered. */
  public boolean isSignificant(double level) {
    return adjusted < 1 - level; // false for NaN
  }
}
