package fr.barometre.pipeline.reduction;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.sums.CalibratedCellSums;
import fr.barometre.statistics.sums.CalibrationCell;
import fr.barometre.statistics.sums.SampledStratum;

/**
 * A stratum crossed with a calibration cell, in the full sample.
 *
 * @param weights moments of the calibrated weights of its companies
 */
public record WeightedPart(SampledStratum stratum, CalibrationCell cell, Moments weights) {

  /** The weight of each of its companies; NaN where they differ. */
  double weight() {
    return weights.m2(0, 0) == 0 ? weights.mean(0) : Double.NaN;
  }

  /** Its sums for a domain that has none of its companies. */
  CalibratedCellSums outside() {
    double[] mean = {0, 0, weights.mean(0)};
    double[] m2 = {0, 0, 0, 0, 0, weights.m2(0, 0)};
    return new CalibratedCellSums(stratum, cell, Moments.centred(weights.count(), mean, m2));
  }
}
