package fr.barometre.statistics.weighting;

import java.util.Arrays;

/**
 * How far ratios within bounds can go from 1 towards the targets: the largest s of 1 or less with
 * {@code sum_c w_c x_c g_c = t_1 + s (T - t_1)}, {@code t_1} the totals where each ratio is the one
 * nearest to 1 that its bounds allow.
 *
 * <p>A linear program in the ratios of the cells with as many constraints as independent margins,
 * however many cells: simplex with bounded variables, on the inverse of the basis. Ratios that have
 * not moved yet may move either way.
 */
final class LargestShare {
  private static final int BLOCK = 2000;
  private static final int ARTIFICIAL = -1;
  private static final long MOVES = 50; // of each cell and margin
  private static final double ROUNDING = 1e-11;
  private static final double PIVOT = 1e-9;

  private final CalibrationCells cells;
  private final double[] weight;
  private final double[] targets;
  private final int[] margins; // of each constraint
  private final int[] constraint; // of each margin, -1 where it follows from others
  private final double[] ratio;
  private final double[] lower;
  private final double[] upper;
  private final double[] gap;
  private final double[][] inverse;
  private final int[] basic;
  private final boolean[] isBasic;
  private double share;
  private int shareAt;
  private int next;

  /**
   * @param weight total weight of each cell, before its ratio
   * @param targets of all margins
   * @param margins the independent ones
   * @param lower bounds of the ratio of each cell, {@code upper} likewise
   */
  LargestShare(CalibrationCells cells, double[] weight, double[] targets, int[] margins, Box box) {
    this.cells = cells;
    this.weight = weight;
    this.targets = targets;
    this.margins = margins;
    this.lower = box.lower();
    this.upper = box.upper();
    constraint = new int[targets.length];
    Arrays.fill(constraint, -1);
    for (int k = 0; k < margins.length; k++) {
      constraint[margins[k]] = k;
    }
    ratio = new double[cells.size()];
    Arrays.setAll(ratio, c -> within(c, 1));
    gap = missing();
    inverse = new double[margins.length][margins.length];
    basic = new int[margins.length];
    isBasic = new boolean[cells.size()];
    for (int k = 0; k < margins.length; k++) {
      inverse[k][k] = 1;
      basic[k] = ARTIFICIAL;
    }
    solve();
  }

  /** Bounds of the ratio of each cell. */
  record Box(double[] lower, double[] upper) {}

  /** s, 1 where the targets can be reached, NaN where too many moves did not tell. */
  double share() {
    return share;
  }

  /** What a unit of the ratio of each cell is worth, 0 for the cells that decide nothing. */
  double[] prices() {
    double[] prices = new double[ratio.length];
    Arrays.setAll(prices, this::price);
    return prices;
  }

  /** What the targets are worth at the same prices. */
  double priceOfTargets() {
    double price = 0;
    for (int k = 0; k < margins.length; k++) {
      price -= inverse[shareAt][k] * targets[margins[k]] / size(margins[k]);
    }
    return price;
  }

  private void solve() {
    double[] start = new double[gap.length];
    Arrays.setAll(start, k -> -gap[k]);
    shareAt = largest(start);
    if (Math.abs(start[shareAt]) < ROUNDING) {
      share = 1;
      return;
    }
    basic[shareAt] = ratio.length;
    pivot(shareAt, start);
    int entering = entering();
    for (int moves = 0; entering >= 0 && share < 1; moves++) {
      if (moves > MOVES * (ratio.length + margins.length)) {
        share = Double.NaN;
        return;
      }
      move(entering, price(entering) > 0 ? 1 : -1);
      entering = entering();
    }
  }

  /** The most profitable of a block of cells, blocks in turn; -1 where none is. */
  private int entering() {
    int best = -1;
    double gain = 0;
    for (int seen = 0; seen < ratio.length && (best < 0 || seen < BLOCK); seen++) {
      int c = next;
      next = next + 1 == ratio.length ? 0 : next + 1;
      double price = price(c);
      boolean room = price > 0 ? ratio[c] < upper[c] : ratio[c] > lower[c];
      if (room && Math.abs(price) > gain && !isBasic[c]) {
        best = c;
        gain = Math.abs(price);
      }
    }
    return best;
  }

  private double price(int cell) {
    double price = 0;
    double terms = 0;
    int[] at = cells.columns(cell);
    for (int j = 0; j < at.length; j++) {
      if (constraint[at[j]] >= 0) {
        double term = inverse[shareAt][constraint[at[j]]] * entry(cell, j);
        price -= term;
        terms += Math.abs(term);
      }
    }
    return Math.abs(price) > ROUNDING * terms ? price : 0;
  }

  /** Moves a ratio until it, or one of the basis, is at a bound, or the targets are reached. */
  private void move(int entering, int direction) {
    double[] column = column(entering);
    double rise = -direction * column[shareAt];
    double own =
        direction > 0 ? upper[entering] - ratio[entering] : ratio[entering] - lower[entering];
    double step = Math.min(own, (1 - share) / rise);
    int leaving = -1;
    for (int k = 0; k < column.length; k++) {
      double fall = direction * column[k];
      if (k != shareAt && Math.abs(fall) > PIVOT) {
        double room = room(basic[k], fall) / Math.abs(fall);
        boolean better = leaving < 0 || Math.abs(fall) > Math.abs(column[leaving]);
        if (room < step || room == step && better) {
          step = room;
          leaving = k;
        }
      }
    }
    for (int k = 0; k < column.length; k++) {
      if (k != shareAt && basic[k] != ARTIFICIAL) {
        int c = basic[k];
        ratio[c] = within(c, ratio[c] - step * direction * column[k]);
      }
    }
    boolean there = leaving < 0 && step < own;
    share = there ? 1 : share + step * rise;
    ratio[entering] = within(entering, ratio[entering] + direction * step);
    if (leaving >= 0) {
      replace(leaving, entering, column);
    } else if (!there) {
      ratio[entering] = direction > 0 ? upper[entering] : lower[entering];
    }
  }

  private void replace(int leaving, int entering, double[] column) {
    if (basic[leaving] != ARTIFICIAL) {
      int c = basic[leaving];
      ratio[c] = ratio[c] - lower[c] < upper[c] - ratio[c] ? lower[c] : upper[c];
      isBasic[c] = false;
    }
    basic[leaving] = entering;
    isBasic[entering] = true;
    pivot(leaving, column);
  }

  private double within(int cell, double value) {
    return Math.max(lower[cell], Math.min(upper[cell], value));
  }

  private double room(int variable, double fall) {
    if (variable == ARTIFICIAL) {
      return 0;
    }
    return fall > 0 ? ratio[variable] - lower[variable] : upper[variable] - ratio[variable];
  }

  /** The column of a cell in terms of the basis. */
  private double[] column(int cell) {
    double[] column = new double[margins.length];
    int[] at = cells.columns(cell);
    for (int j = 0; j < at.length; j++) {
      if (constraint[at[j]] >= 0) {
        double entry = entry(cell, j);
        for (int k = 0; k < column.length; k++) {
          column[k] += inverse[k][constraint[at[j]]] * entry;
        }
      }
    }
    return column;
  }

  private void pivot(int row, double[] column) {
    double[] pivotRow = inverse[row];
    for (int j = 0; j < pivotRow.length; j++) {
      pivotRow[j] /= column[row];
    }
    for (int k = 0; k < inverse.length; k++) {
      if (k != row && column[k] != 0) {
        for (int j = 0; j < pivotRow.length; j++) {
          inverse[k][j] -= column[k] * pivotRow[j];
        }
      }
    }
  }

  private double entry(int cell, int j) {
    return weight[cell] * cells.values(cell)[j] / size(cells.columns(cell)[j]);
  }

  private double size(int margin) {
    return 1 + Math.abs(targets[margin]);
  }

  private double[] missing() {
    double[] weighted = ratio.clone();
    Arrays.setAll(weighted, c -> ratio[c] * weight[c]);
    double[] totals = cells.totals(weighted, targets.length);
    return Arrays.stream(margins).mapToDouble(j -> (targets[j] - totals[j]) / size(j)).toArray();
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int k = 1; k < values.length; k++) {
      largest = Math.abs(values[k]) > Math.abs(values[largest]) ? k : largest;
    }
    return largest;
  }
}
