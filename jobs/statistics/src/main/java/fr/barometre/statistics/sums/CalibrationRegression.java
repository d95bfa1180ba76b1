package fr.barometre.statistics.sums;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The least squares that calibration takes a residual of: one for all figures of a sample, since x
 * and the weights before calibration are those of the full sample.
 *
 * <p>{@code B = (sum_c x x' W_c / g_c)^-1 sum_c x Z_c / g_c}, the shortest where margins follow
 * from others.
 */
public final class CalibrationRegression {
  /** Smaller singular values, beside the largest, are margins that follow from the others. */
  private static final double DEPENDENT = 1e-11;

  private final RealMatrix inverse;

  private CalibrationRegression(RealMatrix inverse) {
    this.inverse = inverse;
  }

  /**
   * @param cells one or several times each
   * @param weights total calibrated weight of each
   */
  public static CalibrationRegression of(CalibrationCell[] cells, double[] weights) {
    int p = cells[0].margins().length;
    double[][] normal = new double[p][p];
    for (int c = 0; c < cells.length; c++) {
      double[] x = cells[c].margins();
      double before = weights[c] / cells[c].factor();
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p && x[j] != 0; k++) {
          normal[j][k] += x[j] * x[k] * before;
        }
      }
    }
    return new CalibrationRegression(inverse(normal));
  }

  private static RealMatrix inverse(double[][] normal) {
    SingularValueDecomposition parts =
        new SingularValueDecomposition(new Array2DRowRealMatrix(normal, false));
    double[] values = parts.getSingularValues();
    RealMatrix scaled = parts.getV().copy();
    for (int j = 0; j < values.length; j++) {
      double factor = values[j] > DEPENDENT * values[0] ? 1 / values[j] : 0;
      scaled.setColumnVector(j, scaled.getColumnVector(j).mapMultiply(factor));
    }
    return scaled.multiply(parts.getUT());
  }

  /**
   * B.
   *
   * @param right {@code sum_c x Z_c / g_c}
   */
  double[] coefficients(double[] right) {
    return Arrays.stream(right).allMatch(value -> value == 0)
        ? right
        : inverse.operate(new ArrayRealVector(right, false)).toArray();
  }
}
