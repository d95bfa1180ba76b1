package fr.barometre.survey;

import fr.barometre.statistics.weighting.WeightBounds;
import java.util.Optional;

/**
 * What is done to the weights of the draw.
 *
 * @param nonResponse raises them for companies that did not answer
 * @param calibration to known totals
 * @param trimming of calibrated weights
 */
public record WeightingPlan(
    Optional<NonResponsePlan> nonResponse,
    Optional<CalibrationPlan> calibration,
    Optional<TrimmingPlan> trimming) {
  /** Weights stay as drawn. */
  public static final WeightingPlan NONE =
      new WeightingPlan(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether weights are other than those of the draw. */
  public boolean isAdjusted() {
    return nonResponse.isPresent() || calibration.isPresent();
  }

  /** Whether the ratio of a company depends on its weight before calibration. */
  public boolean isByWeight() {
    return calibration
        .filter(
            plan ->
                !plan.weightBounds().equals(WeightBounds.NONE)
                    || trimming.map(TrimmingPlan::isOfWeights).orElse(false))
        .isPresent();
  }
}
