package fr.barometre.statistics.association;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Estimates;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * By how much the design stretches Pearson's chi-square in each direction of interaction: {@code
 * Delta = (C' D C / N)^-1 (C' D V D C)}.
 *
 * <p>C are the interactions of the cells, D the inverse shares (0 for an empty cell), V the
 * covariance of the shares. Under independence Pearson's X² is a sum of chi-squares weighted with
 * the eigenvalues of Delta.
 *
 * <p>Source: Rao and Scott, Annals of Statistics 12, 1984; R {@code survey} 4.5, {@code svychisq}.
 */
final class DesignEffects {
  private final RealMatrix delta;

  private DesignEffects(RealMatrix delta) {
    this.delta = delta;
  }

  static DesignEffects of(Crossing crossing, Estimates shares) {
    RealMatrix scaled = interactions(crossing);
    RealMatrix contrasts = scaled.copy();
    for (int cell = 0; cell < shares.values().length; cell++) {
      double share = shares.values()[cell];
      scaled.setRowVector(cell, scaled.getRowVector(cell).mapMultiply(share == 0 ? 0 : 1 / share));
    }
    RealMatrix simple =
        contrasts.transpose().multiply(scaled).scalarMultiply(1 / crossing.companies());
    RealMatrix covariance = new Array2DRowRealMatrix(shares.covariance(), false);
    RealMatrix actual = scaled.transpose().multiply(covariance).multiply(scaled);
    LUDecomposition lu = new LUDecomposition(simple);
    if (!lu.getSolver().isNonSingular()) {
      throw new UndefinedEstimate(
          "too many cells of the table are empty for a test. Merge modalities.");
    }
    return new DesignEffects(lu.getSolver().solve(actual));
  }

  /** {@code (1[i = a] - 1/r)(1[j = b] - 1/c)}, one column per a, b above 0. */
  private static RealMatrix interactions(Crossing crossing) {
    int r = crossing.rows();
    int c = crossing.columns();
    RealMatrix columns = new Array2DRowRealMatrix(r * c, crossing.hypotheses());
    for (int i = 0; i < r; i++) {
      for (int j = 0; j < c; j++) {
        for (int a = 1; a < r; a++) {
          for (int b = 1; b < c; b++) {
            double row = (i == a ? 1 : 0) - 1.0 / r;
            double column = (j == b ? 1 : 0) - 1.0 / c;
            columns.setEntry(i * c + j, (a - 1) * (c - 1) + b - 1, row * column);
          }
        }
      }
    }
    return columns;
  }

  /** {@code tr Delta}. */
  double trace() {
    return delta.getTrace();
  }

  /** Satterthwaite's {@code (tr Delta)² / tr Delta²}. */
  double satterthwaite() {
    return trace() * trace() / delta.multiply(delta).getTrace();
  }

  /** Eigenvalues of Delta, the largest first. */
  double[] eigenvalues() {
    double[] values = new EigenDecomposition(delta).getRealEigenvalues();
    Arrays.sort(values);
    double[] descending = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      descending[i] = values[values.length - 1 - i];
    }
    return descending;
  }

  /** {@code y' V^-1 y}; NaN where V leaves a direction without variance. */
  static double quadratic(double[] y, double[][] covariance) {
    RealMatrix column = new Array2DRowRealMatrix(y);
    try {
      RealMatrix solved =
          new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-9, 0)
              .getSolver()
              .solve(column);
      return column.transpose().multiply(solved).getEntry(0, 0);
    } catch (NonPositiveDefiniteMatrixException singular) {
      return Double.NaN;
    }
  }
}
