package fr.barometre.statistics.sums;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.design.LonelyRule;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.design.StratifiedCovariance;
import fr.barometre.statistics.design.StratumContribution;
import java.util.List;
import java.util.Optional;

/**
 * The sums of an indicator over the strata in which a domain has companies, and the estimates they
 * give.
 *
 * <p>The influence of each estimate is a linear form a of (u, v), so its variance is {@code sum_h
 * f_h n_h / (n_h - 1) a' M2_h a}, M2_h being centred over all n_h units of the stratum, those
 * outside the domain as zeros.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyrecvar} with one stage; Lumley, Complex Surveys, 2010,
 * chapter 2.
 *
 * @param strata those with at least one company in the base; as in R the others do not count among
 *     the strata from which {@link LonelyUnit#AVERAGE} and {@link LonelyUnit#ADJUST} are taken
 * @param lonelyUnit what a stratum sampled with a single unit contributes
 * @param calibrated gives the variance where the weights were calibrated; else empty
 */
public record DomainSums(
    List<StratumSums> strata, LonelyUnit lonelyUnit, Optional<CalibratedVariance> calibrated) {
  public DomainSums {
    strata = List.copyOf(strata);
  }

  /** Sums at weights that were not calibrated. */
  public DomainSums(List<StratumSums> strata, LonelyUnit lonelyUnit) {
    this(strata, lonelyUnit, Optional.empty());
  }

  /** The same sums at calibrated weights. */
  public DomainSums calibrated(CalibratedVariance variance) {
    return new DomainSums(strata, lonelyUnit, Optional.of(variance));
  }

  /**
   * Mean of the answer over the base, a proportion where the answer is 0 or 1.
   *
   * <p>{@code m = sum w y / sum w}, influence {@code w (y - m) / sum w}. NaN where the base is
   * empty. A single respondent has standard error 0.
   */
  public Estimate mean() {
    return mean(new Spread(variance(ratioForm()), degreesOfFreedom()));
  }

  /** The same with a precision found elsewhere. */
  public Estimate mean(Spread spread) {
    Estimate ratio = ratio(spread);
    double simple = populationVariance();
    double variance = spread.variance();
    double n = ratio.respondents();
    double expected = simple * (ratio.population() - n) / (ratio.population() * n);
    return withPrecision(ratio, variance / positive(expected), effective(simple, variance));
  }

  /** Total of the answer over the base: {@code sum w y}. */
  public Estimate total() {
    return total(new Spread(variance(new double[] {1, origin()}), degreesOfFreedom()));
  }

  /** The same with a precision found elsewhere. */
  public Estimate total(Spread spread) {
    double weight = weight();
    double variance = spread.variance();
    double n = respondents();
    double simple = populationVariance();
    double expected = simple * weight * (weight - n) / n;
    Estimate total =
        new Estimate(
            sum(0) + origin() * sum(1),
            Math.sqrt(variance),
            respondents(),
            Double.NaN,
            weight,
            Double.NaN,
            spread.degreesOfFreedom());
    return withPrecision(total, variance / positive(expected), Double.NaN);
  }

  /**
   * Ratio of the answer's total to the denominator's: {@code R = sum w y / sum w d}, influence
   * {@code w (y - R d) / sum w d}. Without design effect.
   */
  public Estimate ratio() {
    return ratio(new Spread(variance(ratioForm()), degreesOfFreedom()));
  }

  /** The same with a precision found elsewhere. */
  public Estimate ratio(Spread spread) {
    return new Estimate(
        origin() + sum(0) / sum(1),
        Math.sqrt(spread.variance()),
        respondents(),
        Double.NaN,
        weight(),
        Double.NaN,
        spread.degreesOfFreedom());
  }

  /** The linear form of (u, v) that is the influence of the ratio. */
  double[] ratioForm() {
    return new double[] {1 / sum(1), -sum(0) / sum(1) / sum(1)};
  }

  /** Companies in the base. */
  public long respondents() {
    return strata.stream().mapToLong(StratumSums::respondents).sum();
  }

  private double origin() {
    return strata.isEmpty() ? 0 : strata.get(0).origin();
  }

  private double weight() {
    return strata.stream().mapToDouble(StratumSums::weight).sum();
  }

  private long degreesOfFreedom() {
    return strata.stream().mapToLong(stratum -> stratum.moments().count()).sum() - strata.size();
  }

  private double sum(int j) {
    return strata.stream().mapToDouble(stratum -> stratum.moments().sum(j)).sum();
  }

  /**
   * {@code n / (n - 1) sum w (y - m)^2 / sum w}, the estimated variance of the answer among
   * companies.
   */
  private double populationVariance() {
    double weight = weight();
    double mean = strata.stream().mapToDouble(s -> s.weight() * s.meanAnswer()).sum() / weight;
    double squares = 0;
    for (StratumSums stratum : strata) {
      double step = stratum.meanAnswer() - mean;
      squares += stratum.squaredAnswer() + stratum.weight() * step * step;
    }
    double n = respondents();
    return squares / weight * n / (n - 1);
  }

  /**
   * {@code S^2 / V}; where nothing varies, Kish's {@code (sum w)^2 / sum w^2}; infinite for a
   * census.
   */
  private double effective(double simple, double variance) {
    if (simple > 0 || Double.isNaN(simple)) {
      return simple / variance;
    }
    double squared = 0;
    for (StratumSums stratum : strata) {
      Moments moments = stratum.moments();
      squared += moments.m2(1, 1) + moments.sum(1) * moments.mean(1);
    }
    return weight() * weight() / squared;
  }

  private static double positive(double variance) {
    return variance > 0 ? variance : Double.NaN;
  }

  private static Estimate withPrecision(Estimate estimate, double designEffect, double effective) {
    return new Estimate(
        estimate.value(),
        estimate.standardError(),
        estimate.respondents(),
        effective,
        estimate.population(),
        designEffect,
        estimate.degreesOfFreedom());
  }

  private double variance(double[] form) {
    LonelyRule rule = LonelyRule.of(lonelyUnit);
    if (calibrated.isPresent()) {
      return Math.max(0, calibrated.get().of(form, rule));
    }
    List<StratumContribution> contributions =
        strata.stream().map(stratum -> stratum.influence(form)).toList();
    // Where nothing varies, what rounding leaves may lie on either side of 0.
    return Math.max(0, new StratifiedCovariance(contributions, rule).of(1)[0][0]);
  }
}
