package fr.barometre.statistics.models;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.intervals.UpperTail;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Wald's test that all coefficients of a term are 0: {@code F = beta' V^-1 beta / q} on q and the
 * residual degrees of freedom.
 *
 * <p>Source: R {@code survey} 4.5, {@code regTermTest}.
 *
 * @param f NaN where the term has no coefficient of its own
 */
public record TermTest(double f, int q, double df, double pValue) {

  /**
   * @param estimates the coefficients of the model
   * @param df residual degrees of freedom
   */
  public static TermTest wald(LinearModel model, Term term, Estimates estimates, double df) {
    int first = model.position(term);
    int[] own =
        java.util.stream.IntStream.range(first, first + term.columns().length)
            .filter(j -> !Double.isNaN(estimates.values()[j]))
            .toArray();
    int q = own.length;
    if (q == 0 || df <= 0) {
      return new TermTest(Double.NaN, q, df, Double.NaN);
    }
    double[] beta = new double[q];
    double[][] covariance = new double[q][q];
    for (int a = 0; a < q; a++) {
      beta[a] = estimates.values()[own[a]];
      for (int b = 0; b < q; b++) {
        covariance[a][b] = estimates.covariance()[own[a]][own[b]];
      }
    }
    ArrayRealVector vector = new ArrayRealVector(beta);
    double chi2 =
        new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-9, 0)
            .getSolver()
            .solve(vector)
            .dotProduct(vector);
    double f = chi2 / q;
    return new TermTest(f, q, df, UpperTail.ofF(f, q, df));
  }
}
