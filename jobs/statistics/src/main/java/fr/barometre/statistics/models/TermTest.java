package fr.barometre.statistics.models;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.intervals.UpperTail;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Wald's test that all coefficients of one or more terms are 0: {@code F = beta' V^-1 beta / q} on
 * q and the residual degrees of freedom.
 *
 * <p>Source: R {@code survey} 4.5, {@code regTermTest}.
 *
 * @param f NaN where the terms have no coefficient of their own, or more than the design can tell
 *     apart
 */
public record TermTest(double f, int q, double df, double pValue) {

  /**
   * @param estimates the coefficients of the model
   * @param df residual degrees of freedom
   */
  public static TermTest wald(LinearModel model, Term term, Estimates estimates, double df) {
    return wald(new TestedColumns(model, List.of(term)), estimates, df);
  }

  /** Of all coefficients of several terms at once. */
  public static TermTest wald(TestedColumns tested, Estimates estimates, double df) {
    int[] own = tested.kept(estimates.values());
    if (own.length == 0 || df <= 0) {
      return new TermTest(Double.NaN, own.length, df, Double.NaN);
    }
    double f =
        quadratic(
                TestedColumns.part(estimates.values(), own),
                TestedColumns.part(estimates.covariance(), own))
            / own.length;
    return new TermTest(f, own.length, df, UpperTail.ofF(f, own.length, df));
  }

  private static double quadratic(double[] beta, double[][] covariance) {
    ArrayRealVector vector = new ArrayRealVector(beta);
    try {
      return new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-9, 0)
          .getSolver()
          .solve(vector)
          .dotProduct(vector);
    } catch (NonPositiveDefiniteMatrixException singular) {
      return Double.NaN;
    }
  }
}
