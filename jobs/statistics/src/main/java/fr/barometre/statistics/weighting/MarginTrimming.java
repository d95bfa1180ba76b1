package fr.barometre.statistics.weighting;

import java.util.Arrays;

/**
 * Calibrated weights brought within limits that still reach all totals: those outside are cut to
 * the limit, and the weights so trimmed are calibrated again, within the limits.
 *
 * <p>The second calibration takes the distance of the first ({@link Distance#LINEAR} in the place
 * of {@link Distance#LOGIT}, which has no room for weights at a limit). It has no bounds on the
 * ratio.
 */
public record MarginTrimming(WeightBounds limits) {
  private static final double ROUNDING = 1e-12;

  /**
   * The calibration with its ratios to the first weights, unchanged where all weights are within
   * the limits.
   *
   * @param calibration of cells that know the weight of a company, {@link
   *     CalibrationCells#ofCompanies}
   * @throws CalibrationFailure if no weights within the limits reach the totals, with the tightest
   *     limits that do
   */
  public Calibration trim(Calibration calibration) {
    CalibrationCells cells = calibration.cells();
    double[] factor = calibration.ratios().clone();
    Arrays.setAll(factor, c -> clipped(cells.weightOfCompany(c), calibration.ratios()[c]));
    if (Arrays.equals(factor, calibration.ratios())) {
      return calibration;
    }
    CalibrationProblem problem = calibration.problem();
    CalibrationMethod first = problem.method();
    Distance distance = first.distance() == Distance.LOGIT ? Distance.LINEAR : first.distance();
    Calibration second =
        new CalibrationSolver(
                new CalibrationMethod(
                    distance, RatioBounds.NONE, limits, first.epsilon(), first.iterations()))
            .solve(cells.times(factor), problem.margins());
    Arrays.setAll(factor, c -> factor[c] * second.ratios()[c]);
    return new Calibration(
        problem,
        factor,
        1,
        calibration.iterations() + second.iterations(),
        second.misfit(),
        calibration.redundant());
  }

  private double clipped(double weight, double ratio) {
    double calibrated = weight * ratio;
    double room = ROUNDING * Math.abs(calibrated);
    if (calibrated >= limits.lower() - room && calibrated <= limits.upper() + room) {
      return ratio;
    }
    return Math.max(limits.lower(), Math.min(limits.upper(), calibrated)) / weight;
  }
}
