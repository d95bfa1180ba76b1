/**
 * Weights changed to known totals: post-stratification, calibration, raking, response classes and
 * trimming, with what each takes out of the influence of a statistic.
 *
 * <p>Weights and ratios are computed or refused; a calibration that fails gives no weights but the
 * reason ({@link fr.barometre.statistics.weighting.CalibrationFailure}).
 */
package fr.barometre.statistics.weighting;
