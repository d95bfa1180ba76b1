package fr.barometre.statistics.weighting;

import fr.barometre.statistics.design.Adjustment;

/**
 * What the margins do not explain: {@code u - w' x'B}, with B the least-squares coefficients of
 * {@code u / w'} on x at the weights before calibration (over the variance, for the linear distance
 * without bounds).
 *
 * <p>All entries of the sample count, those outside the domain with u = 0. An entry whose weight
 * became 0 counts for nothing.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyrecvar}, class {@code greg_calibration}.
 */
public final class CalibrationResidual implements Adjustment {
  private final CalibrationCells cells;
  private final int margins;
  private final double[] calibrated;
  private final double[] leastSquares;
  private final IndependentMargins normal;

  /**
   * @param calibrated total weight of each entry after calibration
   * @param leastSquares weight of each entry in the regression: its total weight before calibration
   */
  public CalibrationResidual(
      CalibrationCells cells, int margins, double[] calibrated, double[] leastSquares) {
    this.cells = cells;
    this.margins = margins;
    this.calibrated = calibrated.clone();
    this.leastSquares = leastSquares.clone();
    double[] perCell = new double[cells.size()];
    for (int i = 0; i < calibrated.length; i++) {
      if (calibrated[i] == 0) {
        this.leastSquares[i] = 0;
      }
      perCell[cells.cellOf(i)] += this.leastSquares[i];
    }
    normal = new IndependentMargins(cells.products(perCell, margins));
  }

  @Override
  public double[] residual(double[] u) {
    double[] once = unexplained(u);
    return unexplained(once);
  }

  /** Taken twice: the second time removes the rounding of the first. */
  private double[] unexplained(double[] u) {
    double[] perCell = new double[cells.size()];
    for (int i = 0; i < u.length; i++) {
      if (leastSquares[i] != 0) {
        perCell[cells.cellOf(i)] += leastSquares[i] * (u[i] / calibrated[i]);
      }
    }
    double[] b = normal.solve(cells.totals(perCell, margins));
    double[] explained = new double[cells.size()];
    for (int c = 0; c < explained.length; c++) {
      explained[c] = cells.along(c, b);
    }
    double[] residual = u.clone();
    for (int i = 0; i < u.length; i++) {
      residual[i] -= calibrated[i] * explained[cells.cellOf(i)];
    }
    return residual;
  }
}
