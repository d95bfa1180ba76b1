package fr.barometre.statistics.sums;

/**
 * A cross of calibration margins: all its companies have the same margins, so one factor changes
 * their weights.
 *
 * @param margins x, the indicators of the margins it belongs to, in an order common to all cells
 * @param factor g, calibrated weight over weight before calibration
 * @param response p, the probability with which its companies answered, by which their weight was
 *     divided before calibration; 1 where response is no question. Companies of different response
 *     classes are in different cells
 */
public record CalibrationCell(String name, double[] margins, double factor, double response) {

  public CalibrationCell {
    if (!(factor > 0)) {
      throw new IllegalArgumentException(
          "calibration cell %s has factor %s. Merge it with a neighbour, or bound the factors."
              .formatted(name, factor));
    }
    if (!(response > 0 && response <= 1)) {
      throw new IllegalArgumentException(
          "calibration cell %s has a probability of response of %s, and it should be above 0 and no more than 1."
              .formatted(name, response));
    }
  }

  /** A cell whose companies all answered. */
  public CalibrationCell(String name, double[] margins, double factor) {
    this(name, margins, factor, 1);
  }
}
