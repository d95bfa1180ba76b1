package fr.barometre.pipeline;

import fr.barometre.pipeline.estimating.DeclaredQuantiles;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.EstimateRow.Figures;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.ProportionInterval;
import fr.barometre.statistics.quantiles.Quantile;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sums to estimates: every indicator in every declared domain, by {@code statistics}. */
final class Estimating {
  private static final String STUDENT = "student";
  private static final String WOODRUFF = "woodruff";

  private final Survey survey;
  private final List<MeasuredIndicator> measured;
  private final DeclaredQuantiles quantiles;

  Estimating(Survey survey, List<MeasuredIndicator> measured, DeclaredQuantiles quantiles) {
    this.survey = survey;
    this.measured = measured;
    this.quantiles = quantiles;
  }

  /** In the order of the declaration: indicators, then domains, then their codes. */
  List<EstimateRow> estimate(CellSums sums) {
    List<Domain> domains = new ArrayList<>();
    survey.domains().forEach(segments -> domains.addAll(sums.domains(segments)));
    // Each row on its own, so several at a time; the order stays that of the declaration.
    return IntStream.range(0, measured.size() * domains.size())
        .parallel()
        .mapToObj(i -> row(i / domains.size(), domains.get(i % domains.size())))
        .toList();
  }

  private EstimateRow row(int m, Domain domain) {
    return new EstimateRow(
        measured.get(m),
        domain.segments(),
        domain.codes(),
        figures(m, domain),
        Status.PUBLISHED,
        "");
  }

  private Figures figures(int m, Domain domain) {
    MeasuredIndicator indicator = measured.get(m);
    DomainSums sums = new DomainSums(domain.strata(m), survey.design().lonelyUnit());
    Estimate estimate =
        switch (indicator.indicator().statistic()) {
          case PROPORTION, MEAN, QUANTILE -> sums.mean();
          case TOTAL -> sums.total();
          case RATIO -> sums.ratio();
        };
    if (indicator.indicator().statistic() == StatisticKind.QUANTILE) {
      return quantile(quantiles.at(m, domain), estimate);
    }
    boolean proportion = indicator.indicator().statistic() == StatisticKind.PROPORTION;
    String method =
        proportion
            ? indicator.indicator().interval().orElse(survey.precision().proportionInterval())
            : STUDENT;
    Interval interval = interval(estimate, method);
    return new Figures(
        estimate.respondents(),
        estimate.effective(),
        estimate.population(),
        estimate.value(),
        estimate.standardError(),
        interval.low(),
        interval.high(),
        method,
        estimate.cv(),
        estimate.designEffect(),
        estimate.degreesOfFreedom(),
        unweighted(indicator.indicator().statistic(), m, domain));
  }

  /**
   * @param mean of the same answer in the same base: it knows how many companies there are
   */
  private static Figures quantile(Quantile quantile, Estimate mean) {
    return new Figures(
        mean.respondents(),
        Double.NaN,
        mean.population(),
        quantile.value(),
        quantile.standardError(),
        quantile.interval().low(),
        quantile.interval().high(),
        WOODRUFF,
        quantile.standardError() / quantile.value(),
        Double.NaN,
        mean.degreesOfFreedom(),
        Double.NaN);
  }

  private static double unweighted(StatisticKind statistic, int m, Domain domain) {
    return switch (statistic) {
      case PROPORTION, MEAN -> domain.unweightedMean(m);
      default -> Double.NaN;
    };
  }

  private Interval interval(Estimate estimate, String method) {
    double level = survey.precision().level();
    if (method.equals(STUDENT)) {
      return Interval.student(
          estimate.value(), estimate.standardError(), estimate.degreesOfFreedom(), level);
    }
    return ProportionInterval.of(method)
        .of(
            new ProportionInterval.Proportion(
                estimate.value(),
                estimate.standardError(),
                estimate.respondents(),
                estimate.degreesOfFreedom(),
                level));
  }
}
