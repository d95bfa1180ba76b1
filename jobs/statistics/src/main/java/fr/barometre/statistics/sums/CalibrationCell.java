package fr.barometre.statistics.sums;

/**
 * A cross of calibration margins: all its companies have the same margins, so one factor changes
 * their weights.
 *
 * @param margins x, the indicators of the margins it belongs to, in an order common to all cells
 * @param factor g, calibrated weight over weight before calibration
 */
public record CalibrationCell(String name, double[] margins, double factor) {

  public CalibrationCell {
    if (!(factor > 0)) {
      throw new IllegalArgumentException(
          "calibration cell %s has factor %s. Merge it with a neighbour, or bound the factors."
              .formatted(name, factor));
    }
  }
}
