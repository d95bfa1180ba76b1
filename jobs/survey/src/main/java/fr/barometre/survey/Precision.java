package fr.barometre.survey;

import java.util.List;

/**
 * How precision is expressed unless an indicator says otherwise.
 *
 * @param level of confidence, 0.95 say
 * @param proportionInterval code of the interval for proportions: logit, beta, wilson, mean …
 * @param quantileInterval code of the interval for quantiles: mean, logit, asin, beta, score
 * @param quantileRule code of the rule for quantiles: math, school, hf1 …
 * @param quality when a figure is withheld, or published with caution
 * @param compared segments whose domains are compared in pairs, one figure after the other
 */
public record Precision(
    double level,
    String proportionInterval,
    String quantileInterval,
    String quantileRule,
    Quality quality,
    List<String> compared) {

  public Precision {
    compared = List.copyOf(compared);
  }

  /** The precision of an indicator that says nothing about it. */
  public FigurePrecision of(StatisticKind statistic) {
    String interval =
        switch (statistic) {
          case PROPORTION -> proportionInterval;
          case QUANTILE -> quantileInterval;
          case MEAN, TOTAL, RATIO, VARIANCE, BALANCE -> FigurePrecision.STUDENT;
        };
    return new FigurePrecision(level, interval, quantileRule);
  }
}
