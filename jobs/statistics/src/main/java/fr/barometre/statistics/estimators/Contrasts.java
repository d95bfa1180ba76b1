package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Estimates;
import java.util.function.ToDoubleFunction;

/**
 * Functions of estimates, with their covariance.
 *
 * <p>Linear ones are exact: {@code A theta} has covariance {@code A V A'}. Others go by the delta
 * method: {@code J V J'}.
 */
public final class Contrasts {
  private static final double STEP = 1e-5;

  private Contrasts() {}

  /**
   * @param forms rows of coefficients, one per value estimated
   */
  public static Estimates linear(Estimates estimates, double[]... forms) {
    double[] values = new double[forms.length];
    for (int a = 0; a < forms.length; a++) {
      if (forms[a].length != estimates.values().length) {
        throw new IllegalArgumentException(
            forms[a].length + " coefficients for " + estimates.values().length + " estimates");
      }
      values[a] = dot(forms[a], estimates.values());
    }
    return new Estimates(values, sandwich(forms, estimates.covariance()));
  }

  /**
   * A smooth function of the values.
   *
   * @param gradient of the function at the estimates
   */
  public static Estimates smooth(double value, double[] gradient, Estimates estimates) {
    return new Estimates(
        new double[] {value}, sandwich(new double[][] {gradient}, estimates.covariance()));
  }

  /**
   * A smooth function of the values, its gradient found by Richardson's extrapolation of central
   * differences: about 1e-11 relative for functions of ordinary curvature.
   */
  public static Estimates smooth(ToDoubleFunction<double[]> function, Estimates estimates) {
    double[] at = estimates.values();
    double[] gradient = new double[at.length];
    for (int j = 0; j < at.length; j++) {
      double step = STEP * 100 * Math.max(Math.abs(at[j]), 1e-8);
      double wide = slope(function, at, j, step);
      double half = slope(function, at, j, step / 2);
      double quarter = slope(function, at, j, step / 4);
      double first = (4 * half - wide) / 3;
      double second = (4 * quarter - half) / 3;
      gradient[j] = (16 * second - first) / 15;
    }
    return smooth(function.applyAsDouble(at), gradient, estimates);
  }

  private static double slope(
      ToDoubleFunction<double[]> function, double[] at, int j, double step) {
    double[] up = at.clone();
    double[] down = at.clone();
    up[j] += step;
    down[j] -= step;
    return (function.applyAsDouble(up) - function.applyAsDouble(down)) / (up[j] - down[j]);
  }

  private static double[][] sandwich(double[][] forms, double[][] covariance) {
    double[][] product = new double[forms.length][forms.length];
    for (int a = 0; a < forms.length; a++) {
      double[] left = new double[covariance.length];
      for (int k = 0; k < covariance.length; k++) {
        for (int j = 0; j < covariance.length; j++) {
          left[k] += forms[a][j] * covariance[j][k];
        }
      }
      for (int b = 0; b < forms.length; b++) {
        product[a][b] = dot(left, forms[b]);
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
