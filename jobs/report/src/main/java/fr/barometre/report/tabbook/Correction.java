package fr.barometre.report.tabbook;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How the p-values of one line are read, where several pairs are tested at once. */
public enum Correction {
  /** As they are: one pair in twenty differs at 5 % by chance. */
  NONE {
    @Override
    double[] adjusted(double[] pValues) {
      return pValues.clone();
    }
  },
  /** {@code min(1, m p)}: holds the chance of any false letter in the line. */
  BONFERRONI {
    @Override
    double[] adjusted(double[] pValues) {
      return Arrays.stream(pValues).map(p -> Math.min(1, p * pValues.length)).toArray();
    }
  },
  /** Benjamini and Hochberg, JRSS B 57, 1995: holds the share of false letters. */
  FALSE_DISCOVERY {
    @Override
    double[] adjusted(double[] pValues) {
      int m = pValues.length;
      int[] rising =
          IntStream.range(0, m)
              .boxed()
              .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
              .mapToInt(Integer::intValue)
              .toArray();
      double[] adjusted = new double[m];
      double least = 1;
      for (int rank = m; rank >= 1; rank--) {
        int i = rising[rank - 1];
        least = Math.min(least, pValues[i] * m / rank);
        adjusted[i] = least;
      }
      return adjusted;
    }
  };

  /**
   * In the same order.
   *
   * @param pValues of the m pairs of a line that were tested
   */
  abstract double[] adjusted(double[] pValues);
}
