package fr.barometre.statistics.weighting;

import java.util.List;

/**
 * Weights that reach their totals.
 *
 * @param ratios g, calibrated over first weight, one per cell
 * @param iterations Newton steps taken
 * @param misfit largest {@code |T - t| / (1 + |T|)}
 * @param redundant margins that follow from the others, in the sample and in their targets
 */
public record Calibration(
    CalibrationCells cells,
    double[] ratios,
    int iterations,
    double misfit,
    List<Margin> redundant) {

  public Calibration {
    redundant = List.copyOf(redundant);
  }

  /** g of each entry. */
  public double[] ratioOfEntries() {
    return cells.spread(ratios);
  }
}
