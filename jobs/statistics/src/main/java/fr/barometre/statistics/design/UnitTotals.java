package fr.barometre.statistics.design;

import fr.barometre.statistics.Moments;
import java.util.ArrayList;
import java.util.List;

/** The influence totals of the units of one stratum, and their moments in two passes. */
final class UnitTotals {
  private final int dimension;
  private final List<double[]> vectors = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private long count;

  UnitTotals(int dimension) {
    this.dimension = dimension;
  }

  /** Adds {@code times} units whose totals add up to {@code sum}. */
  void add(int times, double[] sum) {
    for (int j = 0; j < dimension; j++) {
      sum[j] /= times;
    }
    vectors.add(sum);
    counts.add(times);
    count += times;
  }

  Moments moments() {
    double[] mean = mean();
    double[] products = new double[dimension * (dimension + 1) / 2];
    for (int i = 0; i < vectors.size(); i++) {
      double[] vector = vectors.get(i);
      for (int j = 0, at = 0; j < dimension; j++) {
        double step = counts.get(i) * (vector[j] - mean[j]);
        for (int k = 0; k <= j; k++, at++) {
          products[at] += step * (vector[k] - mean[k]);
        }
      }
    }
    return Moments.centred(count, mean, products);
  }

  private double[] mean() {
    double[] mean = new double[dimension];
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = 0; j < dimension; j++) {
        mean[j] += counts.get(i) * vectors.get(i)[j];
      }
    }
    for (int j = 0; j < dimension; j++) {
      mean[j] /= Math.max(count, 1);
    }
    return mean;
  }
}
