package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Measure;
import fr.barometre.pipeline.reduction.Reduction;
import fr.barometre.pipeline.reduction.ReductionPlan;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One pass: the sums of every indicator in every cell of the finest crossing of the segments. */
final class Reducing {
  private final Survey survey;
  private final List<MeasuredIndicator> measured;

  Reducing(Survey survey, List<MeasuredIndicator> measured) {
    this.survey = survey;
    this.measured = measured;
  }

  CellSums reduce(Weighting.Weighted weighted) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(Weighting.STRATUM_COLUMN));
    columns.add(col(Weighting.WEIGHT_COLUMN));
    survey.design().units().ifPresent(unit -> columns.add(col(unit).cast("string").as(unit)));
    List<String> segments = survey.segments().stream().map(Segment::id).toList();
    segments.forEach(segment -> columns.add(col(segment)));
    List<Measure> measures = new ArrayList<>();
    for (int m = 0; m < measured.size(); m++) {
      measures.add(measure(measured.get(m), m, columns));
    }
    Dataset<Row> narrow = weighted.responses().select(columns.toArray(Column[]::new));
    ReductionPlan plan =
        new ReductionPlan(
            Weighting.STRATUM_COLUMN,
            survey.design().units(),
            Weighting.WEIGHT_COLUMN,
            segments,
            measures);
    return new Reduction(plan, weighted.strata()).reduce(narrow);
  }

  private static Measure measure(MeasuredIndicator indicator, int number, List<Column> columns) {
    String y = "_y" + number;
    String x = "_x" + number;
    columns.add(indicator.answer().as(y));
    columns.add(indicator.inBase().as(x));
    Optional<String> denominator = indicator.indicator().denominator().map(any -> "_d" + number);
    denominator.ifPresent(
        d -> columns.add(col(indicator.indicator().denominator().get()).cast("double").as(d)));
    return new Measure(
        y, x, denominator, indicator.indicator().statistic() == StatisticKind.PROPORTION);
  }
}
