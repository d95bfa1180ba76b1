package fr.barometre.statistics.sums;

import fr.barometre.statistics.weighting.IndependentMargins;
import java.util.Arrays;

/**
 * The least squares that calibration takes a residual of: one for all figures of a sample, since x
 * and the weights before calibration are those of the full sample.
 *
 * <p>{@code B = (sum_c x x' W_c / g_c)^-1 sum_c x Z_c / g_c}, 0 for margins that follow from
 * others: x' B is the same whichever are left out.
 */
public final class CalibrationRegression {
  private final IndependentMargins normal;

  private CalibrationRegression(IndependentMargins normal) {
    this.normal = normal;
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
    return new CalibrationRegression(new IndependentMargins(normal));
  }

  /**
   * B.
   *
   * @param right {@code sum_c x Z_c / g_c}
   */
  double[] coefficients(double[] right) {
    return Arrays.stream(right).allMatch(value -> value == 0) ? right : normal.solve(right);
  }
}
