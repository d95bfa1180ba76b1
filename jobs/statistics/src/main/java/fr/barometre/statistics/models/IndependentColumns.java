package fr.barometre.statistics.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a matrix that those before them do not explain, by modified Gram–Schmidt: those
 * with a residual norm above 1e-11 of their own.
 */
final class IndependentColumns {
  private static final double COLLINEAR = 1e-11;

  private IndependentColumns() {}

  /** Positions of the columns kept. */
  static int[] of(double[][] x) {
    List<double[]> basis = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < x[0].length; j++) {
      double[] residual = new double[x.length];
      for (int r = 0; r < x.length; r++) {
        residual[r] = x[r][j];
      }
      double before = norm(residual);
      for (double[] axis : basis) {
        double along = 0;
        for (int r = 0; r < residual.length; r++) {
          along += axis[r] * residual[r];
        }
        for (int r = 0; r < residual.length; r++) {
          residual[r] -= along * axis[r];
        }
      }
      double after = norm(residual);
      if (before > 0 && after > COLLINEAR * before) {
        for (int r = 0; r < residual.length; r++) {
          residual[r] /= after;
        }
        basis.add(residual);
        kept.add(j);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double norm(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
  }
}
