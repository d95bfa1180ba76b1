package fr.barometre.statistics.weighting;

import java.util.List;

/**
 * Weights that reach their totals.
 *
 * @param ratios g, calibrated over first weight, one per cell
 * @param scale by which all weights were multiplied before Newton's method, 1 as a rule; bounds are
 *     about {@code g / scale}
 * @param iterations Newton steps taken
 * @param misfit largest {@code |T - t| / (1 + |T|)}
 * @param redundant margins that follow from the others, in the sample and in their targets
 */
public record Calibration(
    CalibrationProblem problem,
    double[] ratios,
    double scale,
    int iterations,
    double misfit,
    List<Margin> redundant) {

  public Calibration {
    redundant = List.copyOf(redundant);
  }

  public CalibrationCells cells() {
    return problem.cells();
  }

  /** g of each entry. */
  public double[] ratioOfEntries() {
    return cells().spread(ratios);
  }

  /** The same companies at other ratios, one per cell: trimmed ones, say. */
  Calibration at(double[] other) {
    return new Calibration(problem, other, scale, iterations, misfit, redundant);
  }

  /** Between what {@code g / scale} of a cell had to lie. */
  RatioBounds bounds(int cell) {
    return problem.method().boundsOf(cells(), cell, scale);
  }
}
