package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.estimating.EstimateRow.Figures;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.estimators.Variances;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.quantiles.Quantile;
import fr.barometre.statistics.quantiles.QuantileInterval;
import fr.barometre.statistics.quantiles.QuantileRule;
import fr.barometre.statistics.quantiles.Quantiles;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.statistics.sums.Spread;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;

/**
 * The declared quantiles and variances: no sums, so each on companies collapsed by value and
 * segments. Where precision does not follow from sums (several stages, replicates made here), that
 * of all indicators, on one collapse.
 */
public final class CollapsedFigures implements Spreads {
  private static final Set<StatisticKind> KINDS =
      Set.of(StatisticKind.QUANTILE, StatisticKind.VARIANCE);
  private static final String WOODRUFF = "woodruff";

  private final List<MeasuredIndicator> measured;
  private final Map<Integer, Sample.Collapsed> own = new HashMap<>();
  private final Optional<Sample.Collapsed> shared;
  private final Optional<MadeSpreads> made;

  public CollapsedFigures(Survey survey, List<MeasuredIndicator> measured, Sample sample) {
    this.measured = measured;
    Map<String, Column> segments = new LinkedHashMap<>();
    survey.segments().forEach(segment -> segments.put(segment.id(), col(segment.id())));
    Map<String, Column> together = new LinkedHashMap<>(segments);
    for (int m = 0; m < measured.size(); m++) {
      answers(m).addTo(together);
      if (has(measured.get(m))) {
        Map<String, Column> alone = new LinkedHashMap<>(segments);
        answers(m).addTo(alone);
        own.put(m, sample.collapse(alone));
      }
    }
    shared = survey.needsEntries() ? Optional.of(sample.collapse(together)) : Optional.empty();
    made = shared.filter(any -> any.design() instanceof ReplicatedDesign).map(this::made);
  }

  private MadeSpreads made(Sample.Collapsed sample) {
    List<MeasuredAnswers> answers =
        IntStream.range(0, measured.size()).mapToObj(this::answers).toList();
    return new MadeSpreads(answers, sample.entries(), (ReplicatedDesign) sample.design());
  }

  /** Whether an indicator is estimated here. */
  public static boolean has(MeasuredIndicator measured) {
    return KINDS.contains(measured.indicator().statistic());
  }

  /**
   * The m-th measured indicator in a domain; NaN where its base is empty.
   *
   * @param mean of the same answer in the same base: it knows how many companies there are
   */
  public Figures at(int m, Domain domain, Estimate mean) {
    Indicator indicator = measured.get(m).indicator();
    Sample.Collapsed sample = own.get(m);
    Design design = sample.design().within(inside(m, sample, domain));
    double[] answers = answers(m).of(sample.entries());
    if (indicator.statistic() == StatisticKind.VARIANCE) {
      return figures(mean, variance(design, answers, mean, indicator.precision()));
    }
    return figures(mean, quantile(design, answers, indicator));
  }

  @Override
  public Spread of(int m, Domain domain, double value) {
    if (made.isPresent()) {
      return made.get().of(m, domain, value);
    }
    Sample.Collapsed sample = shared.orElseThrow();
    Design design = sample.design().within(inside(m, sample, domain));
    Estimates found = design.estimate(answers(m).statistic(sample.entries()));
    return new Spread(found.covariance()[0][0], design.degreesOfFreedom());
  }

  private MeasuredAnswers answers(int m) {
    return new MeasuredAnswers(measured.get(m), m);
  }

  private boolean[] inside(int m, Sample.Collapsed sample, Domain domain) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int s = 0; s < domain.segments().size(); s++) {
      codes.put(domain.segments().get(s), domain.codes().get(s));
    }
    return answers(m).inside(sample.entries(), codes);
  }

  private record Found(double value, double error, Interval interval, String method) {}

  private static Found quantile(Design design, double[] answers, Indicator indicator) {
    FigurePrecision precision = indicator.precision();
    QuantileInterval method =
        QuantileInterval.valueOf(precision.interval().toUpperCase(Locale.ROOT));
    if (design.companies() == 0) {
      return new Found(Double.NaN, Double.NaN, Interval.UNDEFINED, name(method));
    }
    Quantile found =
        new Quantiles(design, answers, QuantileRule.of(precision.rule()), method)
            .estimate(indicator.quantile().orElseThrow(), precision.level());
    return new Found(found.value(), found.standardError(), found.interval(), name(method));
  }

  /** Woodruff's interval, with the interval of the share that it inverts where it is not ±. */
  private static String name(QuantileInterval method) {
    return switch (method) {
      case MEAN -> WOODRUFF;
      case SCORE -> "score";
      case LOGIT, ASIN, BETA -> WOODRUFF + "_" + method.name().toLowerCase(Locale.ROOT);
    };
  }

  private static Found variance(
      Design design, double[] answers, Estimate mean, FigurePrecision precision) {
    Estimates found = design.estimate(new Variances(design.multiplicity(), answers));
    double value = found.values()[0];
    double error = found.standardError(0);
    double df = mean.degreesOfFreedom();
    return new Found(
        value, error, Interval.student(value, error, df, precision.level()), precision.interval());
  }

  private static Figures figures(Estimate mean, Found found) {
    return new Figures(
        mean.respondents(),
        Double.NaN,
        mean.population(),
        found.value(),
        found.error(),
        found.interval().low(),
        found.interval().high(),
        found.method(),
        found.error() / found.value(),
        Double.NaN,
        mean.degreesOfFreedom(),
        Double.NaN);
  }
}
