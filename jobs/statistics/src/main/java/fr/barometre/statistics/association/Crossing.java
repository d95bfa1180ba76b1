package fr.barometre.statistics.association;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two codings crossed: the r × c cells that a test of independence looks at, row by row.
 *
 * <p>Companies that miss either code are left out of the cells. Modalities nobody has are left out
 * of the table.
 */
public final class Crossing {
  /** The code of a missing answer. */
  public static final int MISSING = -1;

  private final int rows;
  private final int columns;
  private final Design complete;
  private final double[][] indicators;
  private final double companies;
  private final double df;

  private Crossing(Design design, int[] rowCodes, int[] columnCodes) {
    boolean[] answered = new boolean[design.size()];
    for (int i = 0; i < answered.length; i++) {
      answered[i] = rowCodes[i] >= 0 && columnCodes[i] >= 0;
    }
    complete = design.within(answered);
    int[] rowLevels = levels(rowCodes, "first");
    int[] columnLevels = levels(columnCodes, "second");
    rows = rowLevels.length;
    columns = columnLevels.length;
    indicators = new double[rows * columns][design.size()];
    for (int i = 0; i < design.size(); i++) {
      if (complete.weights()[i] != 0) {
        int row = Arrays.binarySearch(rowLevels, rowCodes[i]);
        int column = Arrays.binarySearch(columnLevels, columnCodes[i]);
        indicators[row * columns + column][i] = 1;
      }
    }
    companies = design.companies();
    df = design.degreesOfFreedom();
  }

  /**
   * @param rowCodes one code per entry, 0 or more, or {@link #MISSING}
   * @param columnCodes likewise
   * @throws UndefinedEstimate if either answer has a single modality
   */
  public static Crossing of(Design design, int[] rowCodes, int[] columnCodes) {
    return new Crossing(design, rowCodes, columnCodes);
  }

  /** The codes that some company of the design has, in their order. */
  static int[] levels(Design design, int[] codes) {
    return IntStream.range(0, codes.length)
        .filter(i -> design.weights()[i] != 0)
        .map(i -> codes[i])
        .distinct()
        .sorted()
        .toArray();
  }

  private int[] levels(int[] codes, String which) {
    int[] levels = levels(complete, codes);
    if (levels.length < 2) {
      throw new UndefinedEstimate(
          "the %s answer has %d modality among the companies compared, and a test needs 2. Widen the domain, or leave the test out."
              .formatted(which, levels.length));
    }
    return levels;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** {@code (r - 1)(c - 1)}. */
  int hypotheses() {
    return (rows - 1) * (columns - 1);
  }

  /** Companies of the design, with or without both answers. */
  double companies() {
    return companies;
  }

  /** Degrees of freedom of the design, before missing answers are left out. */
  public double df() {
    return df;
  }

  /** The r c cells as shares of all. */
  Estimates shares() {
    return complete.estimate(new Means(indicators));
  }

  /** The r c cells as numbers of companies. */
  Estimates totals() {
    return complete.estimate(new Totals(indicators));
  }

  /** Pearson's {@code N sum (p - p_row p_col)² / (p_row p_col)} of the shares. */
  double pearson(double[] shares) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double expected = row(shares, i) * column(shares, j);
        double step = shares[i * columns + j] - expected;
        sum += step * step / expected;
      }
    }
    return companies * sum;
  }

  double row(double[] cells, int i) {
    return IntStream.range(0, columns).mapToDouble(j -> cells[i * columns + j]).sum();
  }

  double column(double[] cells, int j) {
    return IntStream.range(0, rows).mapToDouble(i -> cells[i * columns + j]).sum();
  }
}
