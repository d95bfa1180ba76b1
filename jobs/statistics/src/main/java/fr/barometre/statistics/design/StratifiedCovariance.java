package fr.barometre.statistics.design;

import java.util.List;
import java.util.Optional;

/**
 * Covariance of totals when units are drawn without replacement in strata: one stage.
 *
 * <p>{@code V = sum_h f_h n_h / (n_h - 1) sum_c (z_c - mean(z))(z_c - mean(z))'} with z_c the
 * influence of unit c, over all n_h units of the stratum, those outside the domain as zeros. In the
 * product of the units of the estimates. A census stratum ({@code f_h < 1e-7}) adds 0.
 *
 * <p>A stratum of a single unit follows the {@link LonelyRule}. {@link LonelyUnit#ADJUST} centres
 * it at {@code g = (sum of z over all strata) / (sum of n_h)}; {@link LonelyUnit#AVERAGE} leaves it
 * out and multiplies the sum of the others by strata present / strata summed, NaN where none is.
 *
 * <p>Source: R {@code survey} 4.5, {@code onestage} and {@code onestrat}; Lumley, Complex Surveys,
 * 2010, chapter 2.
 */
public final class StratifiedCovariance {
  private final List<StratumContribution> strata;
  private final LonelyRule rule;

  /**
   * @param strata those with a company in the domain
   */
  public StratifiedCovariance(List<StratumContribution> strata, LonelyRule rule) {
    this.strata = List.copyOf(strata);
    this.rule = rule;
  }

  /**
   * The p × p covariance.
   *
   * @param p dimension of the influence; gives the zeros of an empty list of strata
   * @throws fr.barometre.statistics.UndefinedEstimate if a stratum that is not a census has a
   *     single unit and the rule is {@link LonelyUnit#REFUSE}
   */
  public double[][] of(int p) {
    double[] centre = rule.unit() == LonelyUnit.ADJUST ? overallMean(p) : new double[p];
    double[][] sum = new double[p][p];
    int defined = 0;
    for (StratumContribution stratum : strata) {
      boolean single = rule.inDomain() && stratum.units().count() == 1;
      Optional<double[][]> contribution = stratum.covariance(rule.unit(), centre, single);
      if (contribution.isPresent()) {
        defined++;
        Matrices.add(sum, contribution.get());
      }
    }
    if (defined == strata.size()) {
      return sum;
    }
    return Matrices.times(sum, defined == 0 ? Double.NaN : (double) strata.size() / defined);
  }

  private double[] overallMean(int p) {
    double[] mean = new double[p];
    double sampled = strata.stream().mapToDouble(StratumContribution::sampled).sum();
    for (int j = 0; j < p; j++) {
      int column = j;
      mean[j] = strata.stream().mapToDouble(s -> s.units().sum(column)).sum() / sampled;
    }
    return mean;
  }
}
