package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.collapsing.Collapsing;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.pipeline.estimating.EstimateRow.Figures;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Variances;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.quantiles.Quantile;
import fr.barometre.statistics.quantiles.QuantileInterval;
import fr.barometre.statistics.quantiles.QuantileRule;
import fr.barometre.statistics.quantiles.Quantiles;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The declared quantiles and variances: no sums, so each on companies collapsed by value and
 * segments.
 */
public final class CollapsedFigures {
  private static final Set<StatisticKind> KINDS =
      Set.of(StatisticKind.QUANTILE, StatisticKind.VARIANCE);
  private static final String ANSWER = "_answer";
  private static final String IN_BASE = "_in_base";
  private static final String WOODRUFF = "woodruff";

  private final List<MeasuredIndicator> measured;
  private final Map<Integer, Entries> entries = new HashMap<>();
  private final Map<Integer, Design> designs = new HashMap<>();

  public CollapsedFigures(
      Survey survey,
      List<MeasuredIndicator> measured,
      Collapsing collapsing,
      Dataset<Row> weighted) {
    this.measured = measured;
    List<String> columns = new ArrayList<>(survey.segments().stream().map(Segment::id).toList());
    columns.add(ANSWER);
    columns.add(IN_BASE);
    for (int m = 0; m < measured.size(); m++) {
      MeasuredIndicator indicator = measured.get(m);
      if (has(indicator)) {
        Dataset<Row> answers =
            weighted.withColumn(ANSWER, indicator.answer()).withColumn(IN_BASE, indicator.inBase());
        entries.put(m, collapsing.collapse(answers, columns));
        designs.put(m, entries.get(m).design(survey.design().lonelyUnit()));
      }
    }
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
    Design design = designs.get(m).within(inside(entries.get(m), domain));
    double[] answers = entries.get(m).numbers().get(ANSWER);
    if (indicator.statistic() == StatisticKind.VARIANCE) {
      return figures(mean, variance(design, answers, mean, indicator.precision()));
    }
    return figures(mean, quantile(design, answers, indicator));
  }

  private static boolean[] inside(Entries sample, Domain domain) {
    boolean[] inside = sample.where(IN_BASE);
    for (int s = 0; s < domain.segments().size(); s++) {
      String[] codes = sample.codes().get(domain.segments().get(s));
      for (int i = 0; i < inside.length; i++) {
        inside[i] &= domain.codes().get(s).equals(codes[i]);
      }
    }
    return inside;
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
