package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.Moments;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What weighting counts before it can weight.
 *
 * @param companies by stratum
 * @param units names of primary units by stratum; empty where none are declared
 * @param cells the weights above 0 of the companies of each stratum and calibration cell, in a
 *     fixed order; empty where weights stay as drawn
 * @param withoutStratum companies
 * @param badWeights weights that cannot be used
 * @param firstBadWeight in the order of the files
 */
public record StrataCounts(
    Map<String, Long> companies,
    Map<String, Set<String>> units,
    SortedMap<SampledCell, Moments> cells,
    long withoutStratum,
    long badWeights,
    Optional<BadWeight> firstBadWeight) {

  /**
   * A weight that is missing, negative or not finite.
   *
   * @param value as it stands; {@code null} where missing
   */
  public record BadWeight(String file, long record, long line, String value)
      implements Serializable {
    BadWeight earlier(BadWeight other) {
      if (other == null || !file.equals(other.file)) {
        return other == null || file.compareTo(other.file) < 0 ? this : other;
      }
      return record <= other.record ? this : other;
    }
  }

  /** Strata in the order of their codes, each with its companies, or units where declared. */
  public Map<String, Long> sampled() {
    Map<String, Long> sampled = new TreeMap<>(companies);
    units.forEach((stratum, names) -> sampled.put(stratum, (long) names.size()));
    return sampled;
  }

  /** A primary unit that stands in two strata. */
  public Optional<String> findSharedUnit() {
    Set<String> seen = new HashSet<>();
    return new TreeMap<>(units)
        .values().stream()
            .flatMap(names -> names.stream().sorted())
            .filter(name -> !seen.add(name))
            .findFirst();
  }

  /** Whether a company names no primary unit. */
  public boolean hasUnnamedUnit() {
    return units.values().stream().anyMatch(names -> names.contains(""));
  }
}
