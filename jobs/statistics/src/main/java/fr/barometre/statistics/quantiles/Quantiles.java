package fr.barometre.statistics.quantiles;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.ProportionInterval.Proportion;

/**
 * Quantiles of one answer in one domain.
 *
 * @param design of the domain, without the companies that did not answer
 * @param answers one value per entry; not read where the weight is 0
 */
public record Quantiles(
    Design design, double[] answers, QuantileRule rule, QuantileInterval method) {

  /** The point estimate alone. */
  public double value(double p) {
    return rule.at(OrderedSample.of(design, answers), p);
  }

  /** With the degrees of freedom of the design. */
  public Quantile estimate(double p, double level) {
    return estimate(p, level, design.degreesOfFreedom());
  }

  /**
   * @param p the share, 0.5 for the median
   * @param level of the interval, 0.95 say
   * @param df degrees of freedom; infinite for the normal quantile
   */
  public Quantile estimate(double p, double level, double df) {
    OrderedSample sample = OrderedSample.of(design, answers);
    double value = rule.at(sample, p);
    Interval interval =
        method
            .ofShare()
            .map(ofShare -> inverted(sample, ofShare.between(share(value, level, df))))
            .orElseGet(() -> new ScoreInterval(this, sample, level, df).at(p));
    double t = Interval.quantile(1 - (1 - level) / 2, df);
    return new Quantile(p, value, (interval.high() - interval.low()) / (2 * t), interval);
  }

  private Interval inverted(OrderedSample sample, Interval shares) {
    return new Interval(rule.at(sample, shares.low()), rule.at(sample, shares.high()));
  }

  private Proportion share(double value, double level, double df) {
    double[] below = new double[answers.length];
    for (int i = 0; i < below.length; i++) {
      below[i] = answers[i] <= value ? 1 : 0;
    }
    Estimates share = design.estimate(new Means(below));
    return new Proportion(share.values()[0], share.standardError(0), design.companies(), df, level);
  }
}
