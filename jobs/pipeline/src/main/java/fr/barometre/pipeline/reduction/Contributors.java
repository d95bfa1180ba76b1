package fr.barometre.pipeline.reduction;

import java.util.List;
import java.util.Optional;

/**
 * What confidentiality has to know of single companies.
 *
 * @param contributions the largest to each magnitude, where a rule asks for them
 * @param holdings who belongs together, where it is declared
 * @param together combinations of codes of segments that some company has, null where it has none
 */
public record Contributors(
    Optional<Contributions> contributions,
    Optional<Holdings> holdings,
    List<List<String>> together) {
  public static final Contributors UNKNOWN =
      new Contributors(Optional.empty(), Optional.empty(), List.of());
}
