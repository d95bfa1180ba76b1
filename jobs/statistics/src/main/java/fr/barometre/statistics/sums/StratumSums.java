package fr.barometre.statistics.sums;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.design.StratumContribution;

/**
 * What one pass keeps of a stratum for one indicator in one domain.
 *
 * <p>With w the weight, y the answer and d the denominator (1 for a mean), over the companies of
 * the domain that are in the base: {@code u = w (y - origin d)}, {@code v = w d}. With clusters, u
 * and v are totals of primary units.
 *
 * @param sampled n_h, primary units of the stratum in the full sample, never in the domain
 * @param population N_h; infinite without finite population correction
 * @param moments of (u, v), one vector per primary unit with a company in the base
 * @param respondents companies in the base with a weight other than 0
 * @param weight sum of w over the base
 * @param meanAnswer weighted mean of y over the base
 * @param squaredAnswer {@code sum w (y - meanAnswer)^2} over the base
 * @param origin the point from which answers are measured, the same in all strata of a domain; near
 *     the estimate it saves the digits of answers that are large beside their spread
 */
public record StratumSums(
    String stratum,
    long sampled,
    double population,
    Moments moments,
    long respondents,
    double weight,
    double meanAnswer,
    double squaredAnswer,
    double origin) {

  public StratumSums {
    if (moments.count() > sampled) {
      throw new IllegalArgumentException(
          "stratum "
              + stratum
              + " has "
              + moments.count()
              + " units in a domain and "
              + sampled
              + " in all");
    }
  }

  /** The stratum's contribution to the variance of the linear form of (u, v). */
  StratumContribution influence(double[] form) {
    return new StratumContribution(
        stratum, moments.project(new double[][] {form}), sampled, population);
  }
}
