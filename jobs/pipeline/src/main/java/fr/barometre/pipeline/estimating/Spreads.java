package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.sums.Spread;

/** The precision of estimates where the sums of primary units do not tell it. */
@FunctionalInterface
public interface Spreads {

  /**
   * Of the m-th measured indicator in a domain; for what has a row of its own (a quantile), that of
   * the mean.
   *
   * @param value the estimate
   */
  Spread of(int m, Domain domain, double value);
}
