package fr.barometre.pipeline;

import fr.barometre.pipeline.estimating.CollapsedFigures;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.EstimateRow.Figures;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.estimating.Spreads;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.ProportionInterval;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.statistics.sums.Spread;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** Sums to estimates: every indicator in every declared domain, by {@code statistics}. */
final class Estimating {
  private static final Spread UNKNOWN = new Spread(Double.NaN, 0);

  private final Survey survey;
  private final List<MeasuredIndicator> measured;
  private final CollapsedFigures collapsed;
  private final Spreads spreads;
  private final Map<Reach, Double> t = new ConcurrentHashMap<>();

  Estimating(Survey survey, List<MeasuredIndicator> measured, Precisions precisions) {
    this.survey = survey;
    this.measured = measured;
    this.collapsed = precisions.collapsed();
    this.spreads = precisions.spreads();
  }

  /**
   * Where precision comes from.
   *
   * @param collapsed figures that are no sums
   * @param spreads of the others, where sums of primary units do not tell it
   */
  record Precisions(CollapsedFigures collapsed, Spreads spreads) {}

  /** What a quantile of Student's law depends on: the same for many figures. */
  private record Reach(double df, double level) {}

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
    DomainSums sums = domain.sums(m, survey.design().lonelyUnit());
    StatisticKind statistic = indicator.indicator().statistic();
    Estimate estimate =
        survey.hasSums()
            ? estimate(statistic, sums)
            : estimate(statistic, sums, value -> spreads.of(m, domain, value));
    FigurePrecision precision = indicator.indicator().precision();
    if (CollapsedFigures.has(indicator)) {
      return collapsed.at(m, domain, estimate);
    }
    Interval interval = interval(estimate, precision);
    return new Figures(
        estimate.respondents(),
        estimate.effective(),
        estimate.population(),
        estimate.value(),
        estimate.standardError(),
        interval.low(),
        interval.high(),
        precision.interval(),
        estimate.cv(),
        estimate.designEffect(),
        estimate.degreesOfFreedom(),
        unweighted(statistic, m, domain));
  }

  private static Estimate estimate(StatisticKind statistic, DomainSums sums) {
    return switch (statistic) {
      case PROPORTION, MEAN, BALANCE, QUANTILE, VARIANCE -> sums.mean();
      case TOTAL -> sums.total();
      case RATIO -> sums.ratio();
    };
  }

  /** With a precision that the sums of primary units do not tell. */
  private static Estimate estimate(
      StatisticKind statistic, DomainSums sums, DoubleFunction<Spread> spreads) {
    double ratio = sums.ratio(UNKNOWN).value();
    return switch (statistic) {
      case PROPORTION, MEAN, BALANCE, QUANTILE, VARIANCE -> sums.mean(spreads.apply(ratio));
      case TOTAL -> sums.total(spreads.apply(sums.total(UNKNOWN).value()));
      case RATIO -> sums.ratio(spreads.apply(ratio));
    };
  }

  private static double unweighted(StatisticKind statistic, int m, Domain domain) {
    return switch (statistic) {
      case PROPORTION, MEAN, BALANCE -> domain.unweightedMean(m);
      default -> Double.NaN;
    };
  }

  private double t(double df, double level) {
    return t.computeIfAbsent(
        new Reach(df, level), any -> ProportionInterval.Proportion.t(df, level));
  }

  private Interval interval(Estimate estimate, FigurePrecision precision) {
    double level = precision.level();
    if (precision.interval().equals(FigurePrecision.STUDENT)) {
      return Interval.student(
          estimate.value(), estimate.standardError(), estimate.degreesOfFreedom(), level);
    }
    return ProportionInterval.of(precision.interval())
        .of(
            new ProportionInterval.Proportion(
                estimate.value(),
                estimate.standardError(),
                estimate.respondents(),
                estimate.degreesOfFreedom(),
                level,
                t(estimate.degreesOfFreedom(), level)));
  }
}
