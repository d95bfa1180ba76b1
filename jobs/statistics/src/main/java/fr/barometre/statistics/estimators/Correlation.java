package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;

/**
 * Pearson's correlation of two answers among companies, {@code s_xy / sqrt(s_xx s_yy)}, its
 * variance by the delta method on the three.
 *
 * <p>NaN where an answer does not vary. Source: R {@code survey} 4.5, {@code svycontrast} of {@code
 * svyvar}.
 */
public final class Correlation {
  private Correlation() {}

  public static Estimates of(Design design, double[] x, double[] y) {
    Estimates variances = design.estimate(new Variances(design.multiplicity(), x, y));
    return Contrasts.smooth(s -> s[1].divide(s[0].multiply(s[3]).sqrt()), variances);
  }
}
