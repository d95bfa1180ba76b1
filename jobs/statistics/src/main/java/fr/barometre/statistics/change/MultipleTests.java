package fr.barometre.statistics.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How probabilities of several tests are raised, since some would be small by chance.
 *
 * <p>A probability that is NaN stays so and does not count among the tests.
 *
 * <p>Source: R 4.2, {@code p.adjust}; Holm, Scandinavian Journal of Statistics 6, 1979; Benjamini
 * and Hochberg, Journal of the Royal Statistical Society B 57, 1995.
 */
public enum MultipleTests {
  /** Each test by itself. */
  NONE {
    @Override
    double[] ascending(double[] p) {
      return p.clone();
    }
  },
  /** Bounds the probability of a single false finding: {@code min(1, m p)}; never below Holm's. */
  BONFERRONI {
    @Override
    double[] ascending(double[] p) {
      return Arrays.stream(p).map(one -> Math.min(1, one * p.length)).toArray();
    }
  },
  /** Bounds the probability of a single false finding: {@code max over j <= i of (m - j) p_j}. */
  HOLM {
    @Override
    double[] ascending(double[] p) {
      double[] raised = new double[p.length];
      double largest = 0;
      for (int i = 0; i < p.length; i++) {
        largest = Math.max(largest, (p.length - i) * p[i]);
        raised[i] = Math.min(1, largest);
      }
      return raised;
    }
  },
  /**
   * Bounds the share of false ones among the findings: {@code min over j >= i of m p_j / (j + 1)}.
   */
  BENJAMINI_HOCHBERG {
    @Override
    double[] ascending(double[] p) {
      double[] raised = new double[p.length];
      double smallest = 1;
      for (int i = p.length - 1; i >= 0; i--) {
        smallest = Math.min(smallest, p.length * p[i] / (i + 1));
        raised[i] = smallest;
      }
      return raised;
    }
  };

  /** The raised probabilities, in the order given. */
  public double[] adjust(double[] probabilities) {
    int[] order =
        IntStream.range(0, probabilities.length)
            .filter(i -> !Double.isNaN(probabilities[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] raised = ascending(Arrays.stream(order).mapToDouble(i -> probabilities[i]).toArray());
    double[] adjusted = probabilities.clone();
    for (int i = 0; i < order.length; i++) {
      adjusted[order[i]] = raised[i];
    }
    return adjusted;
  }

  abstract double[] ascending(double[] probabilities);
}
