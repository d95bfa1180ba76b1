package fr.barometre.survey;

import fr.barometre.statistics.weighting.Distance;
import fr.barometre.statistics.weighting.RatioBounds;
import java.nio.file.Path;
import java.util.List;

/**
 * Calibration as declared.
 *
 * @param method its name in the declaration
 * @param file where the margins were read
 */
public record CalibrationPlan(
    String method,
    Distance distance,
    RatioBounds bounds,
    Path file,
    List<PopulationMargin> margins,
    Place place) {

  /** The margin of a variable. */
  public PopulationMargin margin(String variable) {
    return margins.stream()
        .filter(any -> any.variable().equals(variable))
        .findFirst()
        .orElseThrow();
  }

  /** Whether companies of the same categories get the same ratio, so that sums by cell suffice. */
  public boolean isCategorical() {
    return margins.stream().noneMatch(PopulationMargin::isNumeric);
  }
}
