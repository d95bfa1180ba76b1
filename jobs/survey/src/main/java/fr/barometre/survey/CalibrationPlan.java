package fr.barometre.survey;

import fr.barometre.statistics.weighting.Distance;
import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.statistics.weighting.WeightBounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calibration as declared.
 *
 * @param method its name in the declaration
 * @param constantWithin the variable whose companies of one value get one ratio: a cluster
 * @param partitionBy the variable whose codes are calibrated one by one
 * @param outcomes indicators whose correlation with the weighting is published
 * @param file where the margins were read
 * @param margins those of a partition one after the other
 */
public record CalibrationPlan(
    String method,
    Distance distance,
    RatioBounds bounds,
    WeightBounds weightBounds,
    Optional<String> constantWithin,
    Optional<String> partitionBy,
    List<String> outcomes,
    Path file,
    List<PopulationMargin> margins,
    Place place) {

  /** The margin of a variable, of its first partition where there are some. */
  public PopulationMargin margin(String variable) {
    return margins.stream()
        .filter(any -> any.variable().equals(variable))
        .findFirst()
        .orElseThrow();
  }

  /** The margins of each partition, in the order of the file; of one without a code if none. */
  public Map<String, List<PopulationMargin>> partitions() {
    Map<String, List<PopulationMargin>> partitions = new LinkedHashMap<>();
    for (PopulationMargin margin : margins) {
      partitions.computeIfAbsent(margin.partition(), any -> new ArrayList<>()).add(margin);
    }
    return partitions;
  }

  /** Whether companies of the same categories get the same ratio, so that sums by cell suffice. */
  public boolean isCategorical() {
    return margins.stream().noneMatch(PopulationMargin::isNumeric);
  }
}
