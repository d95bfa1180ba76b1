package fr.barometre.pipeline.reduction;

import java.util.Optional;

/**
 * What confidentiality has to know of single companies.
 *
 * @param contributions the largest to each magnitude, where a rule asks for them
 * @param holdings who belongs together, where it is declared
 */
public record Contributors(Optional<Contributions> contributions, Optional<Holdings> holdings) {
  public static final Contributors UNKNOWN = new Contributors(Optional.empty(), Optional.empty());
}
