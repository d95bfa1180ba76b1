package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Design;

/**
 * The variance under the design over that under simple random sampling of as many companies.
 *
 * <p>With {@code s2} the estimated variance among companies, n companies of weight other than 0 and
 * N the sum of the weights, a mean has {@code s2 (N - n) / (N n)} without replacement and {@code s2
 * / n} with; a total N² times that. NaN where the answer does not vary, or where N is below n
 * without replacement.
 */
public enum DesignEffect {
  WITHOUT_REPLACEMENT,
  WITH_REPLACEMENT;

  /** For a mean with the given variance. */
  public double ofMean(double variance, Design design, double[] answer) {
    return variance / simple(design, answer);
  }

  /** For a total with the given variance. */
  public double ofTotal(double variance, Design design, double[] answer) {
    double population = population(design);
    return variance / (simple(design, answer) * population * population);
  }

  /**
   * Companies that a simple random sample with replacement would need for the same precision:
   * {@code s2 / variance}, which is n over the design effect with replacement. Infinite for a
   * census, NaN where the answer does not vary.
   */
  public static double effectiveSize(double varianceOfMean, Design design, double[] answer) {
    return design.companies() / WITH_REPLACEMENT.ofMean(varianceOfMean, design, answer);
  }

  private double simple(Design design, double[] answer) {
    double[] weights = design.totalWeights();
    double s2 = new Variances(design.multiplicity(), answer).values(weights)[0];
    double n = design.companies();
    double population = population(design);
    double remaining = this == WITH_REPLACEMENT ? 1 : (population - n) / population;
    double variance = s2 * remaining / n;
    return variance > 0 ? variance : Double.NaN;
  }

  private static double population(Design design) {
    return Weighted.sum(design.totalWeights());
  }
}
