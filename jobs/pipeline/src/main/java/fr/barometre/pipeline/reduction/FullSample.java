package fr.barometre.pipeline.reduction;

import java.util.Map;
import java.util.Optional;

/**
 * What no domain changes.
 *
 * @param strata every stratum, by code
 * @param calibrated every stratum crossed with every calibration cell, where sums follow them
 */
public record FullSample(Map<String, Stratum> strata, Optional<WeightedParts> calibrated) {

  /** At the weights of the draw. */
  public FullSample(Map<String, Stratum> strata) {
    this(strata, Optional.empty());
  }

  /** Whether each company's weight follows from its stratum, and its cell where there are cells. */
  boolean hasConstantWeights() {
    return calibrated
        .map(WeightedParts::isConstant)
        .orElseGet(() -> strata.values().stream().noneMatch(s -> Double.isNaN(s.weight())));
  }

  /** The weight of a company; NaN where it does not follow. */
  double weight(UnitSums part) {
    return calibrated
        .map(parts -> parts.get(part.stratum(), part.unit()).weight())
        .orElseGet(() -> strata.get(part.stratum()).weight());
  }
}
