package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.survey.CalibrationPlan;

/**
 * A calibration that reached its totals.
 *
 * @param weights that reach them
 */
public record CalibratedWeights(
    CalibrationPlan plan, MarginColumns columns, Calibration solution, AdjustedWeights weights) {

  /** What calibration did, as data. */
  public CalibrationDiagnosis diagnosis() {
    return CalibrationDiagnosis.of(
        solution, weights.companies().stream().map(AdjustedWeights.Alike::base).toList());
  }
}
