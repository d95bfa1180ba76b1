package fr.barometre.statistics.quantiles;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.intervals.Interval;

/**
 * Francisco and Fuller's interval: the answers θ with {@code |m(θ) - (1 - p)| <= t se(m(θ))}, m(θ)
 * the share of companies above θ.
 *
 * <p>The score falls in steps from answer to answer, so each bound is the answer where it crosses
 * t; of the two sides of the step the one nearer t counts. The bound is then the quantile at the
 * unweighted share of answers up to it. NaN where the score does not cross t a hundredth of the
 * interquartile range inside the answers.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyquantile} with {@code interval.type = "score"}, which
 * finds the crossing numerically.
 */
record ScoreInterval(Quantiles quantiles, OrderedSample sample, double level, double df) {

  Interval at(double p) {
    double t = Interval.quantile(1 - (1 - level) / 2, df);
    return new Interval(bound(p, t), bound(p, -t));
  }

  private double bound(double p, double t) {
    double[] distinct = sample.distinct().values();
    OrderedSample unweighted = sample.unweighted();
    double margin =
        (QuantileRule.HF7.at(unweighted, 0.75) - QuantileRule.HF7.at(unweighted, 0.25)) / 100;
    double low = distinct[0] + margin;
    double high = distinct[distinct.length - 1] - margin;
    if (!(score(low, p) > t && score(high, p) < t)) {
      return Double.NaN;
    }
    int from = 0;
    int to = distinct.length - 1;
    while (to - from > 1) {
      int middle = (from + to) / 2;
      if (score(distinct[middle], p) > t) {
        from = middle;
      } else {
        to = middle;
      }
    }
    double over = score(distinct[from], p) - t;
    double under = t - score(distinct[to], p);
    return quantiles
        .rule()
        .at(sample, unweightedShare(over < under ? distinct[from] : distinct[to]));
  }

  private double score(double theta, double p) {
    double[] above = new double[quantiles.answers().length];
    for (int i = 0; i < above.length; i++) {
      above[i] = (quantiles.answers()[i] > theta ? 1 : 0) - (1 - p);
    }
    Estimates mean = quantiles.design().estimate(new Means(above));
    return mean.values()[0] / mean.standardError(0);
  }

  private double unweightedShare(double theta) {
    double up = 0;
    for (int i = 0; i < sample.size(); i++) {
      up += sample.values()[i] <= theta ? sample.counts()[i] : 0;
    }
    return up / sample.companies();
  }
}
