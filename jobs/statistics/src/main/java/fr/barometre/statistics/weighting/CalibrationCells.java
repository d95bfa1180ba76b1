package fr.barometre.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Companies collapsed by what calibration sees of them: all companies of a cell have the same
 * values of the margins, the same variance and so the same ratio.
 *
 * <p>Only values other than 0 are kept, so hundreds of categories cost no more than a few.
 */
public final class CalibrationCells {
  private final List<int[]> columns = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Double> variances = new ArrayList<>();
  private final List<Double> ofCompany = new ArrayList<>();
  private final int[] cellOf;
  private final double[] weight;

  private CalibrationCells(
      double[][] x, double[] weights, double[] variance, double[] weightOfCompany) {
    Map<List<Double>, Integer> known = new LinkedHashMap<>();
    cellOf = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      int[] filled = filled(x[i]);
      double[] row = Arrays.stream(filled).mapToDouble(column(x[i])).toArray();
      List<Double> key = new ArrayList<>();
      Arrays.stream(filled).forEach(j -> key.add((double) j));
      Arrays.stream(row).forEach(key::add);
      key.add(variance[i]);
      key.add(weightOfCompany[i]);
      Integer cell = known.putIfAbsent(key, known.size());
      if (cell == null) {
        columns.add(filled);
        values.add(row);
        variances.add(variance[i]);
        ofCompany.add(weightOfCompany[i]);
      }
      cellOf[i] = known.get(key);
    }
    weight = new double[known.size()];
    for (int i = 0; i < x.length; i++) {
      weight[cellOf[i]] += weights[i];
    }
  }

  /**
   * @param x one row of margin values per entry
   * @param weights total weight of each entry
   */
  public static CalibrationCells of(double[][] x, double[] weights) {
    return new CalibrationCells(x, weights, all(x, 1), all(x, Double.NaN));
  }

  /**
   * The same where the calibrated weight of a company is bounded, not only its ratio: companies of
   * different first weights are then in different cells.
   *
   * @param companies of each entry, all of the same weight
   */
  public static CalibrationCells ofCompanies(double[][] x, double[] weights, long[] companies) {
    double[] weightOfCompany = weights.clone();
    for (int i = 0; i < companies.length; i++) {
      if (companies[i] < 1) {
        throw new IllegalArgumentException(
            "entry %d stands for %d companies. Leave out entries without a company."
                .formatted(i + 1, companies[i]));
      }
      weightOfCompany[i] /= companies[i];
    }
    return new CalibrationCells(x, weights, all(x, 1), weightOfCompany);
  }

  /** The same where the variance of companies differs: sigma2, one value above 0 per entry. */
  public static CalibrationCells of(double[][] x, double[] weights, double[] variance) {
    for (int i = 0; i < variance.length; i++) {
      if (!(variance[i] > 0)) {
        throw new IllegalArgumentException(
            "the variance of entry %d is %s, and should be above 0. Correct it."
                .formatted(i + 1, variance[i]));
      }
    }
    return new CalibrationCells(x, weights, variance, all(x, Double.NaN));
  }

  private CalibrationCells(CalibrationCells other, double[] factor) {
    columns.addAll(other.columns);
    values.addAll(other.values);
    variances.addAll(other.variances);
    cellOf = other.cellOf;
    weight = other.weight.clone();
    for (int c = 0; c < weight.length; c++) {
      weight[c] *= factor[c];
      ofCompany.add(other.ofCompany.get(c) * factor[c]);
    }
  }

  /** The same companies at the weights of each cell times its factor. */
  CalibrationCells times(double[] factor) {
    return new CalibrationCells(this, factor);
  }

  public int size() {
    return weight.length;
  }

  /** Total weight of a cell before calibration. */
  public double weight(int cell) {
    return weight[cell];
  }

  /**
   * Weight of one company before calibration.
   *
   * @throws IllegalStateException if the cells were made without it
   */
  double weightOfCompany(int cell) {
    if (Double.isNaN(ofCompany.get(cell))) {
      throw new IllegalStateException(
          "bounds of weights need the number of companies: make the cells by ofCompanies");
    }
    return ofCompany.get(cell);
  }

  double variance(int cell) {
    return variances.get(cell);
  }

  int[] columns(int cell) {
    return columns.get(cell);
  }

  double[] values(int cell) {
    return values.get(cell);
  }

  /** {@code x' b} of a cell. */
  double along(int cell, double[] b) {
    double sum = 0;
    for (int j = 0; j < columns.get(cell).length; j++) {
      sum += values.get(cell)[j] * b[columns.get(cell)[j]];
    }
    return sum;
  }

  /** {@code sum_c f_c x_c}. */
  double[] totals(double[] factor, int margins) {
    double[] totals = new double[margins];
    for (int c = 0; c < weight.length; c++) {
      for (int j = 0; j < columns.get(c).length; j++) {
        totals[columns.get(c)[j]] += factor[c] * values.get(c)[j];
      }
    }
    return totals;
  }

  /** {@code sum_c f_c x_c x_c'}. */
  double[][] products(double[] factor, int margins) {
    double[][] products = new double[margins][margins];
    for (int c = 0; c < weight.length; c++) {
      int[] at = columns.get(c);
      double[] x = values.get(c);
      for (int j = 0; j < at.length; j++) {
        for (int k = 0; k < at.length; k++) {
          products[at[j]][at[k]] += factor[c] * x[j] * x[k];
        }
      }
    }
    return products;
  }

  /** One value per cell, given to each of its entries. */
  public double[] spread(double[] perCell) {
    return Arrays.stream(cellOf).mapToDouble(cell -> perCell[cell]).toArray();
  }

  /** The cell of an entry. */
  int cellOf(int entry) {
    return cellOf[entry];
  }

  int entries() {
    return cellOf.length;
  }

  private static double[] all(double[][] x, double value) {
    double[] all = new double[x.length];
    Arrays.fill(all, value);
    return all;
  }

  private static IntToDoubleFunction column(double[] row) {
    return j -> row[j];
  }

  private static int[] filled(double[] row) {
    return IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
  }
}
