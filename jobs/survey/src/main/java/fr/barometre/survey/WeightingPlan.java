package fr.barometre.survey;

import java.util.Optional;

/**
 * What is done to the weights of the draw.
 *
 * @param nonResponse raises them for companies that did not answer
 * @param calibration to known totals
 */
public record WeightingPlan(
    Optional<NonResponsePlan> nonResponse, Optional<CalibrationPlan> calibration) {
  /** Weights stay as drawn. */
  public static final WeightingPlan NONE = new WeightingPlan(Optional.empty(), Optional.empty());

  /** Whether weights are other than those of the draw. */
  public boolean isAdjusted() {
    return nonResponse.isPresent() || calibration.isPresent();
  }
}
