package fr.barometre.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much weights were changed, company by company.
 *
 * @param percentiles at {@link #SHARES} of the companies: the smallest ratio that at least this
 *     share of them do not exceed
 * @param histogram classes of equal width from the smallest to the largest ratio; a single one
 *     where all ratios are equal
 */
public record RatioDistribution(double[] percentiles, List<RatioClass> histogram) {
  /** 0 (the minimum), 1, 5, 10, 25, 50, 75, 90, 95, 99 and 100 % (the maximum). */
  public static final List<Integer> SHARES = List.of(0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100);

  private static final int CLASSES = 20;

  public RatioDistribution {
    histogram = List.copyOf(histogram);
  }

  /**
   * @param ratios one per entry
   * @param companies of each entry; entries without one do not count
   */
  public static RatioDistribution of(double[] ratios, long[] companies) {
    int[] order =
        IntStream.range(0, ratios.length)
            .filter(i -> companies[i] > 0)
            .boxed()
            .sorted((i, j) -> Double.compare(ratios[i], ratios[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    long all = Arrays.stream(companies).sum();
    double[] percentiles = new double[SHARES.size()];
    long passed = 0;
    int at = 0;
    for (int k = 0; k < percentiles.length; k++) {
      long rank = Math.max(1, -Math.floorDiv(-SHARES.get(k) * all, 100));
      while (at < order.length - 1 && passed + companies[order[at]] < rank) {
        passed += companies[order[at]];
        at++;
      }
      percentiles[k] = order.length == 0 ? Double.NaN : ratios[order[at]];
    }
    return new RatioDistribution(percentiles, histogram(ratios, companies, order));
  }

  private static List<RatioClass> histogram(double[] ratios, long[] companies, int[] order) {
    if (order.length == 0) {
      return List.of();
    }
    double least = ratios[order[0]];
    double width = (ratios[order[order.length - 1]] - least) / CLASSES;
    long[] counts = new long[width > 0 ? CLASSES : 1];
    for (int i : order) {
      int at = width > 0 ? (int) ((ratios[i] - least) / width) : 0;
      counts[Math.min(at, counts.length - 1)] += companies[i];
    }
    List<RatioClass> classes = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      classes.add(new RatioClass(least + k * width, least + (k + 1) * width, counts[k]));
    }
    return classes;
  }
}
