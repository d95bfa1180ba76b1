package fr.barometre.statistics.weighting;

import fr.barometre.statistics.design.Adjustment;
import java.util.Arrays;
import java.util.List;

/**
 * Weights brought to the known number of companies of each category: {@code w' = w N_g / sum_g w}.
 *
 * <p>Influence values lose {@code w' sum_g (u w / w') / sum_g w}.
 *
 * <p>Source: R {@code survey} 4.5, {@code postStratify}.
 *
 * @param before total weights before
 * @param after total weights after
 */
public record PostStratification(int[] category, double[] before, double[] after)
    implements Adjustment {

  /**
   * @param category one code from 0 per entry, the place of its margin in the list
   * @param weights total weight of each entry
   * @throws CalibrationFailure if a category with a target has no weight in the sample
   */
  public static PostStratification of(int[] category, double[] weights, List<Margin> margins) {
    double[] sums = sums(category, weights, margins.size());
    for (int g = 0; g < sums.length; g++) {
      if (sums[g] == 0 && margins.get(g).target() != 0) {
        throw new CalibrationFailure(new CalibrationObstacle.EmptyCategory(margins.get(g)));
      }
    }
    double[] after = weights.clone();
    for (int i = 0; i < after.length; i++) {
      after[i] =
          weights[i] == 0 ? 0 : weights[i] * margins.get(category[i]).target() / sums[category[i]];
    }
    return new PostStratification(category, weights, after);
  }

  @Override
  public double[] residual(double[] u) {
    int count = count(category);
    double[] sum = new double[count];
    for (int i = 0; i < u.length; i++) {
      sum[category[i]] += after[i] == 0 ? 0 : u[i] * before[i] / after[i];
    }
    double[] weight = sums(category, before, count);
    double[] residual = u.clone();
    for (int i = 0; i < u.length; i++) {
      residual[i] -= after[i] == 0 ? 0 : after[i] * sum[category[i]] / weight[category[i]];
    }
    return residual;
  }

  static int count(int[] category) {
    return Arrays.stream(category).max().orElse(-1) + 1;
  }

  static double[] sums(int[] category, double[] weights, int count) {
    double[] sums = new double[count];
    for (int i = 0; i < weights.length; i++) {
      sums[category[i]] += weights[i];
    }
    return sums;
  }
}
