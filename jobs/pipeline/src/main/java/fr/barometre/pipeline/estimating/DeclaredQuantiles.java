package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.collapsing.Collapsing;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.quantiles.Quantile;
import fr.barometre.statistics.quantiles.QuantileInterval;
import fr.barometre.statistics.quantiles.QuantileRule;
import fr.barometre.statistics.quantiles.Quantiles;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The declared quantiles: no sums, so each on companies collapsed by value and segments.
 *
 * <p>The rule is R's default, the smallest value whose share is reached; the interval Woodruff's.
 */
public final class DeclaredQuantiles {
  private static final String ANSWER = "_answer";
  private static final String IN_BASE = "_in_base";

  private final Survey survey;
  private final Map<Integer, Entries> entries = new HashMap<>();
  private final Map<Integer, LinearizedDesign> designs = new HashMap<>();
  private final List<MeasuredIndicator> measured;

  public DeclaredQuantiles(
      Survey survey,
      List<MeasuredIndicator> measured,
      Collapsing collapsing,
      Dataset<Row> weighted) {
    this.survey = survey;
    this.measured = measured;
    List<String> columns = new ArrayList<>(survey.segments().stream().map(Segment::id).toList());
    columns.add(ANSWER);
    columns.add(IN_BASE);
    for (int m = 0; m < measured.size(); m++) {
      MeasuredIndicator indicator = measured.get(m);
      if (indicator.indicator().statistic() == StatisticKind.QUANTILE) {
        Dataset<Row> answers =
            weighted.withColumn(ANSWER, indicator.answer()).withColumn(IN_BASE, indicator.inBase());
        entries.put(m, collapsing.collapse(answers, columns));
        designs.put(m, entries.get(m).design(survey.design().lonelyUnit()));
      }
    }
  }

  /** The quantile of the m-th measured indicator in a domain; NaN where its base is empty. */
  public Quantile at(int m, Domain domain) {
    Entries sample = entries.get(m);
    boolean[] inside = sample.where(IN_BASE);
    for (int s = 0; s < domain.segments().size(); s++) {
      String[] codes = sample.codes().get(domain.segments().get(s));
      for (int i = 0; i < inside.length; i++) {
        inside[i] &= domain.codes().get(s).equals(codes[i]);
      }
    }
    Design design = designs.get(m).within(inside);
    double p = measured.get(m).indicator().quantile().orElseThrow();
    if (design.companies() == 0) {
      return new Quantile(
          p, Double.NaN, Double.NaN, fr.barometre.statistics.intervals.Interval.UNDEFINED);
    }
    return new Quantiles(
            design, sample.numbers().get(ANSWER), QuantileRule.MATH, QuantileInterval.MEAN)
        .estimate(p, survey.precision().level());
  }
}
