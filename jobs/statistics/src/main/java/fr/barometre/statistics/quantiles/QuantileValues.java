package fr.barometre.statistics.quantiles;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Statistic;
import java.util.Arrays;

/**
 * Quantiles as a function of the weights, for replicates to compute again.
 *
 * <p>A quantile is no smooth function of the weights: the bootstrap gives it a variance, the
 * jackknife a poor one. It has no influence values; a linearised design inverts the interval of a
 * share instead, {@link Quantiles}.
 *
 * @param answers one value per entry; not read where the weight is 0
 * @param multiplicity companies each entry stands for
 * @param shares 0.5 for the median
 */
public record QuantileValues(
    double[] answers, int[] multiplicity, QuantileRule rule, double... shares)
    implements Statistic {

  @Override
  public int size() {
    return shares.length;
  }

  @Override
  public double[] values(double[] weights) {
    double[] each = weights.clone();
    for (int i = 0; i < each.length; i++) {
      each[i] /= multiplicity[i];
    }
    OrderedSample sample = OrderedSample.unordered(each, answers, multiplicity);
    if (sample.size() == 0) {
      double[] undefined = new double[shares.length];
      Arrays.fill(undefined, Double.NaN);
      return undefined;
    }
    return Arrays.stream(shares).map(p -> rule.at(sample, p)).toArray();
  }

  @Override
  public double[][] influence(double[] weights) {
    throw new UndefinedEstimate(
        "a quantile has no influence values. Ask for its interval by shares, or give replicate weights.");
  }
}
