package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The directions in which the replicate weights of some companies differ: an orthonormal basis of
 * their rows. Its dimension is the rank of the table of companies by replicates, which is not held.
 *
 * <p>A row counts if more than 1e-5 of its norm is not explained by those before it.
 */
final class WeightSpan implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double EXPLAINED = 1e-5;

  private final int replicates;
  private final ArrayList<double[]> basis = new ArrayList<>();

  WeightSpan(int replicates) {
    this.replicates = replicates;
  }

  int dimension() {
    return basis.size();
  }

  /** Adds a row, which is not modified. */
  void add(double[] row) {
    if (basis.size() == replicates) {
      return;
    }
    double[] residual = row.clone();
    double before = norm(residual);
    // Twice, because the first round leaves what rounding took from it.
    subtract(residual, basis);
    subtract(residual, basis);
    double after = norm(residual);
    if (before > 0 && after > EXPLAINED * before) {
      for (int r = 0; r < residual.length; r++) {
        residual[r] /= after;
      }
      basis.add(residual);
    }
  }

  void addAll(WeightSpan other) {
    other.basis.forEach(this::add);
  }

  private static void subtract(double[] residual, List<double[]> axes) {
    for (double[] axis : axes) {
      double along = 0;
      for (int r = 0; r < axis.length; r++) {
        along += axis[r] * residual[r];
      }
      for (int r = 0; r < axis.length; r++) {
        residual[r] -= along * axis[r];
      }
    }
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
