package fr.barometre.statistics.weighting;

import fr.barometre.statistics.Moments;
import java.util.List;

/**
 * What trimming did to calibrated weights.
 *
 * @param raised companies that were below the lower limit
 * @param lowered companies that were above the upper limit
 * @param moved weight that went from some companies to others: half the sum of {@code |after -
 *     before|}
 */
public record TrimmingEffect(long raised, long lowered, double moved) {
  private static final double ROUNDING = 1e-12;

  /** What is limited. */
  public interface Limited {
    /** The weight of a company, or its ratio. */
    double of(double weight, double ratio);
  }

  /**
   * @param reached before trimming
   * @param trimmed the same entries after it
   * @param weights moments of the first weight over the companies of each entry, which have the
   *     same one
   * @param limits with what they are about
   */
  public static TrimmingEffect of(
      Calibration reached, Calibration trimmed, List<Moments> weights, Limits limits) {
    double[] before = reached.ratioOfEntries();
    double[] after = trimmed.ratioOfEntries();
    long raised = 0;
    long lowered = 0;
    double changed = 0;
    for (int i = 0; i < before.length; i++) {
      Moments first = weights.get(i);
      double value = limits.limited.of(first.mean(0) * before[i], before[i]);
      double room = ROUNDING * Math.abs(value);
      if (first.mean(0) != 0) {
        raised += value < limits.lower - room ? first.count() : 0;
        lowered += value > limits.upper + room ? first.count() : 0;
      }
      changed += first.sum(0) * Math.abs(after[i] - before[i]);
    }
    return new TrimmingEffect(raised, lowered, changed / 2);
  }

  /**
   * Between what something is brought.
   *
   * @param lower minus infinity for none
   * @param upper infinity for none
   */
  public record Limits(Limited limited, double lower, double upper) {
    public static Limits of(WeightBounds weights) {
      return new Limits((weight, ratio) -> weight, weights.lower(), weights.upper());
    }

    public static Limits of(RatioBounds ratios) {
      return new Limits((weight, ratio) -> ratio, ratios.lower(), ratios.upper());
    }
  }

  public long companies() {
    return raised + lowered;
  }

  /** That of other companies too. */
  public TrimmingEffect plus(TrimmingEffect other) {
    return new TrimmingEffect(raised + other.raised, lowered + other.lowered, moved + other.moved);
  }
}
