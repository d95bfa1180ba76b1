package fr.barometre.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Iterative proportional fitting: post-stratification on one margin after the other until the
 * margins stay.
 *
 * <p>Stops when no cell of a margin's table changed by epsilon or more in a loop; an epsilon below
 * 1 is a share of the first total weight.
 *
 * <p>Source: R {@code survey} 4.5, {@code rake}.
 *
 * @param epsilon largest change, in companies, or below 1 as a share
 * @param loops allowed
 */
public record Raking(double epsilon, int loops) {

  /**
   * @param weights total weights after each margin of the last loop
   * @param loops taken
   */
  public record Raked(List<double[]> weights, int loops) {
    public Raked {
      weights = List.copyOf(weights);
    }

    /** Total weight of each entry. */
    public double[] last() {
      return weights.get(weights.size() - 1);
    }
  }

  /**
   * @param categories of each margin, one code from 0 per entry
   * @param margins of each classification, in the order of its codes
   * @throws CalibrationFailure if a category is empty, or the loops do not settle
   */
  public Raked rake(double[] weights, List<int[]> categories, List<List<Margin>> margins) {
    double allowed = epsilon < 1 ? epsilon * Arrays.stream(weights).sum() : epsilon;
    double[] current = weights;
    double[] before = tables(current, categories, margins);
    for (int loop = 1; loop <= loops; loop++) {
      List<double[]> after = new ArrayList<>();
      for (int m = 0; m < categories.size(); m++) {
        current = PostStratification.of(categories.get(m), current, margins.get(m)).after();
        after.add(current);
      }
      double[] table = tables(current, categories, margins);
      double change = 0;
      for (int k = 0; k < table.length; k++) {
        change = Math.max(change, Math.abs(table[k] - before[k]));
      }
      if (change < allowed) {
        return new Raked(after, loop);
      }
      before = table;
    }
    Margin first = margins.get(0).get(0);
    throw new CalibrationFailure(new CalibrationObstacle.NotReached(loops, first, before[0]));
  }

  private static double[] tables(
      double[] weights, List<int[]> categories, List<List<Margin>> margins) {
    List<Double> table = new ArrayList<>();
    for (int m = 0; m < categories.size(); m++) {
      for (double sum :
          PostStratification.sums(categories.get(m), weights, margins.get(m).size())) {
        table.add(sum);
      }
    }
    return table.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
