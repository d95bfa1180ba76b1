package fr.barometre.survey;

import java.util.Optional;

/**
 * What is done to the weights of the draw.
 *
 * @param calibration to known totals
 */
public record WeightingPlan(Optional<CalibrationPlan> calibration) {
  /** Weights stay as drawn. */
  public static final WeightingPlan NONE = new WeightingPlan(Optional.empty());
}
