package fr.barometre.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Solves {@code N b = r} for a matrix of sums of products, leaving out the columns that follow from
 * those before them (their b is 0).
 *
 * <p>Cholesky, on columns brought to the same length. A column follows from the others if less than
 * 1e-12 of its squared length is its own.
 */
public final class IndependentMargins {
  private static final double OWN = 1e-12;
  private static final double PART = 1e-6;

  private final double[] length;
  private final List<Integer> kept = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private final double[][] scaled;

  /**
   * @param products N, symmetric
   */
  public IndependentMargins(double[][] products) {
    int p = products.length;
    length = new double[p];
    scaled = new double[p][p];
    for (int j = 0; j < p; j++) {
      length[j] = products[j][j] > 0 ? Math.sqrt(products[j][j]) : 1;
    }
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        scaled[j][k] = products[j][k] / (length[j] * length[k]);
      }
    }
    for (int j = 0; j < p; j++) {
      double[] row = forward(column(j));
      double own = scaled[j][j];
      for (double value : row) {
        own -= value * value;
      }
      if (own > OWN) {
        double[] extended = Arrays.copyOf(row, row.length + 1);
        extended[row.length] = Math.sqrt(own);
        rows.add(extended);
        kept.add(j);
      }
    }
  }

  /** How many are kept. */
  int count() {
    return kept.size();
  }

  boolean isKept(int margin) {
    return kept.contains(margin);
  }

  /** The total that the kept margins imply for another one. */
  double implied(int margin, double[] totals) {
    double[] b = backward(forward(column(margin)));
    double implied = 0;
    for (int k = 0; k < b.length; k++) {
      implied += b[k] * totals[kept.get(k)] / length[kept.get(k)];
    }
    return implied * length[margin];
  }

  /** The kept margins from which another one follows. */
  List<Integer> sources(int margin) {
    double[] b = backward(forward(column(margin)));
    return IntStream.range(0, b.length)
        .filter(k -> Math.abs(b[k]) > PART)
        .mapToObj(kept::get)
        .toList();
  }

  /** b. */
  public double[] solve(double[] right) {
    double[] reduced = new double[kept.size()];
    for (int k = 0; k < reduced.length; k++) {
      reduced[k] = right[kept.get(k)] / length[kept.get(k)];
    }
    double[] b = backward(forward(reduced));
    double[] solution = new double[right.length];
    for (int k = 0; k < b.length; k++) {
      solution[kept.get(k)] = b[k] / length[kept.get(k)];
    }
    return solution;
  }

  private double[] column(int j) {
    return kept.stream().mapToDouble(k -> scaled[k][j]).toArray();
  }

  private double[] forward(double[] right) {
    double[] y = right.clone();
    for (int j = 0; j < y.length; j++) {
      double[] row = rows.get(j);
      for (int k = 0; k < j; k++) {
        y[j] -= row[k] * y[k];
      }
      y[j] /= row[j];
    }
    return y;
  }

  private double[] backward(double[] right) {
    double[] y = right.clone();
    for (int j = y.length - 1; j >= 0; j--) {
      y[j] /= rows.get(j)[j];
      for (int k = 0; k < j; k++) {
        y[k] -= rows.get(j)[k] * y[j];
      }
    }
    return y;
  }
}
