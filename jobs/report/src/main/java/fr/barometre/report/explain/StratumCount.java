package fr.barometre.report.explain;

import java.util.Optional;

/**
 * What a stratum has to do with a cell.
 *
 * @param code that of the stratum; null for small strata put together
 * @param strata how many it stands for
 * @param sampled companies of it that responded
 * @param population primary units of it in the frame; empty where it is not known
 * @param respondents of the cell
 * @param weight sum of their weights
 * @param gave how many of them gave the answer; of a proportion
 * @param sum of {@code w y}
 */
public record StratumCount(
    String code,
    int strata,
    long sampled,
    Optional<Double> population,
    long respondents,
    double weight,
    long gave,
    double sum) {

  /** The two together. */
  StratumCount and(StratumCount other) {
    return new StratumCount(
        null,
        strata + other.strata,
        sampled + other.sampled,
        population.flatMap(here -> other.population.map(there -> here + there)),
        respondents + other.respondents,
        weight + other.weight,
        gave + other.gave,
        sum + other.sum);
  }
}
