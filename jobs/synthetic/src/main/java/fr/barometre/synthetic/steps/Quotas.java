package fr.barometre.synthetic.steps;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares turned into whole numbers of companies. */
final class Quotas {

  private Quotas() {}

  /**
   * Counts in proportion to {@code shares} that add up to {@code total}: each rounded down, the
   * remaining companies to the largest remainders, earlier shares first among equals.
   */
  static int[] of(List<Double> shares, int total) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    double[] exact = shares.stream().mapToDouble(share -> share / sum * total).toArray();
    int[] counts = Arrays.stream(exact).mapToInt(value -> (int) Math.floor(value)).toArray();
    int left = total - Arrays.stream(counts).sum();
    IntStream.range(0, exact.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> counts[k] - exact[k]))
        .limit(left)
        .forEach(k -> counts[k]++);
    return counts;
  }

  /** A percentage of {@code total}, to the nearest company, half up. */
  static int percent(double share, int total) {
    return (int) Math.floor(share * total / 100 + 0.5);
  }
}
