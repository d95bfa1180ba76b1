package fr.barometre.statistics.sums;

import fr.barometre.statistics.Moments;

/**
 * What one pass keeps of the companies of a stratum in a calibration cell, for one indicator in one
 * domain.
 *
 * @param stratum its size in the full sample
 * @param cell the calibration cell
 * @param moments of (u, v, w) at the calibrated weights, over all companies of the stratum and the
 *     cell; those outside the domain or the base are (0, 0, w)
 */
public record CalibratedCellSums(SampledStratum stratum, CalibrationCell cell, Moments moments) {

  public CalibratedCellSums {
    if (moments.dimension() != 3) {
      throw new IllegalArgumentException("moments of " + moments.dimension() + " sums, not 3");
    }
  }
}
