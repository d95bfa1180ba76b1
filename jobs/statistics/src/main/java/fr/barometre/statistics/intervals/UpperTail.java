package fr.barometre.statistics.intervals;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Probabilities beyond a value, without the digits that one minus the rest would lose. */
public final class UpperTail {
  private UpperTail() {}

  /**
   * {@code P(F > f)} on d1 and d2 degrees of freedom, neither of which need be whole; d2 may be
   * infinite. NaN where a degree of freedom is 0 or less.
   */
  public static double ofF(double f, double d1, double d2) {
    if (!(d1 > 0) || !(d2 > 0) || Double.isNaN(f)) {
      return Double.NaN;
    }
    if (Double.isInfinite(d2)) {
      return ofChiSquare(f * d1, d1);
    }
    return f <= 0 ? 1 : Beta.regularizedBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
  }

  /** {@code P(chi² > x)} on k degrees of freedom; NaN where k is 0 or less. */
  public static double ofChiSquare(double x, double k) {
    if (!(k > 0) || Double.isNaN(x)) {
      return Double.NaN;
    }
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(k / 2, x / 2);
  }
}
