package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Estimates;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Functions of estimates, with their covariance.
 *
 * <p>Linear ones are exact: {@code A theta} has covariance {@code A V A'}. Others go by the delta
 * method: {@code J V J'}.
 */
public final class Contrasts {
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
    return new Estimates(values, sandwich(forms, estimates.covariance()), estimates.discarded());
  }

  /**
   * A smooth function of the values.
   *
   * @param gradient of the function at the estimates
   */
  public static Estimates smooth(double value, double[] gradient, Estimates estimates) {
    return new Estimates(
        new double[] {value},
        sandwich(new double[][] {gradient}, estimates.covariance()),
        estimates.discarded());
  }

  /**
   * A smooth function of the values, its gradient by automatic differentiation: exact to rounding.
   *
   * <p>NaN where the function is not defined at the estimates.
   */
  public static Estimates smooth(
      Function<DerivativeStructure[], DerivativeStructure> function, Estimates estimates) {
    int p = estimates.values().length;
    DerivativeStructure[] at = new DerivativeStructure[p];
    for (int j = 0; j < p; j++) {
      at[j] = new DerivativeStructure(p, 1, j, estimates.values()[j]);
    }
    DerivativeStructure value = function.apply(at);
    double[] gradient = new double[p];
    for (int j = 0; j < p; j++) {
      int[] orders = new int[p];
      orders[j] = 1;
      gradient[j] = value.getPartialDerivative(orders);
    }
    return smooth(value.getValue(), gradient, estimates);
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
