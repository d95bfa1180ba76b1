package fr.barometre.report.change;

import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.Change;
import fr.barometre.statistics.change.LongRunMean;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One figure in two editions.
 *
 * @param first its row of {@code estimates} in the earlier edition
 * @param second its row in the later one
 * @param change without a number where the figure is withheld in an edition; without a probability
 *     where a break stands between, or the covariance is unknown
 * @param adjusted probability among all tests of the comparison; NaN without a test
 * @param sharing of companies between the editions
 * @param common companies counted in both; empty where that is not known
 * @param breaks that stand between the two
 * @param longRun of a balance: its mean over the editions up to the later that no break parts
 */
public record ChangeRow(
    PublishedRow first,
    PublishedRow second,
    Change change,
    double adjusted,
    Sharing sharing,
    OptionalInt common,
    List<Break> breaks,
    Optional<LongRunMean> longRun) {

  public ChangeRow {
    breaks = List.copyOf(breaks);
  }

  ChangeRow withAdjusted(double probability) {
    return new ChangeRow(first, second, change, probability, sharing, common, breaks, longRun);
  }

  ChangeRow withLongRun(Optional<LongRunMean> mean) {
    return new ChangeRow(first, second, change, adjusted, sharing, common, breaks, mean);
  }

  /** Whether an edition withholds the figure. */
  public boolean isWithheld() {
    return first.number("estimate").isEmpty() || second.number("estimate").isEmpty();
  }

  /** Whether it is left untested because of a break. */
  boolean isBehindBreak() {
    return !breaks.isEmpty() && !isWithheld() && Double.isNaN(adjusted);
  }

  /** Whether the figure moved by more than chance explains, all tests considered. */
  public boolean isSignificant(double level) {
    return adjusted < 1 - level; // false for NaN
  }
}
