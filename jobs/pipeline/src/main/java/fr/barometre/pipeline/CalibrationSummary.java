package fr.barometre.pipeline;

import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.RatioDistribution;
import fr.barometre.survey.CalibrationPlan;

/**
 * A calibration in a few numbers.
 *
 * @param margins variables
 * @param totals that the weights reach
 * @param least smallest ratio of calibrated to first weight
 * @param designEffectBefore Kish's, at the first weights
 */
public record CalibrationSummary(
    String method,
    int margins,
    int totals,
    int iterations,
    double least,
    double median,
    double largest,
    double designEffectBefore,
    double designEffect) {

  static CalibrationSummary of(CalibrationPlan plan, CalibrationDiagnosis diagnosis) {
    double[] ratios = diagnosis.ratios().percentiles();
    return new CalibrationSummary(
        plan.method(),
        plan.margins().size(),
        diagnosis.margins().size(),
        diagnosis.iterations(),
        ratios[0],
        ratios[RatioDistribution.SHARES.indexOf(50)],
        ratios[ratios.length - 1],
        diagnosis.before().designEffect(),
        diagnosis.after().designEffect());
  }
}
