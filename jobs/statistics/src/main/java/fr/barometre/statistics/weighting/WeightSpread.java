package fr.barometre.statistics.weighting;

import fr.barometre.statistics.Moments;
import java.util.Arrays;

/**
 * How unequal weights are.
 *
 * @param companies with a weight other than 0
 * @param sum of the weights
 * @param designEffect Kish's {@code n sum w^2 / (sum w)^2 = 1 + cv^2}: by how much unequal weights
 *     raise the variance of a mean that they have nothing to do with
 */
public record WeightSpread(long companies, double sum, double designEffect) {

  /**
   * @param weights of the companies of each entry, which have weights other than 0 or all 0
   * @param ratios by which the weights of an entry are multiplied
   */
  static WeightSpread of(Moments[] weights, double[] ratios) {
    Moments all = Moments.empty(1);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i].count() > 0 && weights[i].mean(0) != 0 && ratios[i] != 0) {
        all = all.merge(weights[i].project(new double[][] {{ratios[i]}}));
      }
    }
    double relative = all.m2(0, 0) / all.count() / (all.mean(0) * all.mean(0));
    return new WeightSpread(all.count(), all.sum(0), 1 + relative);
  }

  /** At weights that were not changed. */
  static WeightSpread of(Moments[] weights) {
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    return of(weights, ones);
  }
}
