package fr.barometre.statistics.quantiles;

import fr.barometre.statistics.intervals.ProportionInterval;
import java.util.Optional;

/**
 * The methods of interval for a quantile.
 *
 * <p>Woodruff's: with F the estimated share of companies at or below the quantile, the bounds [a,
 * b] of F by an interval for proportions are carried back by the quantile rule. A bound outside [0,
 * 1] gives NaN.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyquantile}, argument {@code interval.type}; Woodruff,
 * JASA 47, 1952; Francisco and Fuller, Annals of Statistics 19, 1991.
 */
public enum QuantileInterval {
  MEAN(ProportionInterval.MEAN),
  LOGIT(ProportionInterval.LOGIT),
  ASIN(ProportionInterval.ASIN),
  BETA(ProportionInterval.BETA),
  /** Answers whose score test of being the quantile is not rejected. */
  SCORE(null);

  private final ProportionInterval ofShare;

  QuantileInterval(ProportionInterval ofShare) {
    this.ofShare = ofShare;
  }

  /** The interval of the share that Woodruff's method inverts; empty for the score interval. */
  Optional<ProportionInterval> ofShare() {
    return Optional.ofNullable(ofShare);
  }
}
