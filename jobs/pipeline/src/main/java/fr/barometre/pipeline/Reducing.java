package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.FullSample;
import fr.barometre.pipeline.reduction.Measure;
import fr.barometre.pipeline.reduction.Reduction;
import fr.barometre.pipeline.reduction.ReductionPlan;
import fr.barometre.pipeline.reduction.ReplicatePlan;
import fr.barometre.pipeline.reduction.ReplicateReduction;
import fr.barometre.pipeline.reduction.ReplicateSums;
import fr.barometre.pipeline.reduction.WeightedParts;
import fr.barometre.survey.Base;
import fr.barometre.survey.Replication;
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
    ReductionPlan plan = plan(columns);
    Optional<WeightedParts> parts =
        weighted
            .adjusted()
            .filter(any -> onCells())
            .map(adjusted -> adjusted.weights().parts(weighted.strata()));
    return new Reduction(plan, new FullSample(weighted.strata(), parts))
        .reduce(selected(weighted, columns));
  }

  /** Whether precision at adjusted weights follows from sums by calibration cell. */
  private boolean onCells() {
    return survey.weighting().isAdjusted() && survey.hasSums();
  }

  /** The same sums under each of the given replicates. */
  ReplicateSums replicate(Weighting.Weighted weighted) {
    Replication replication = survey.design().replication().orElseThrow();
    List<Column> columns = new ArrayList<>();
    ReductionPlan plan = plan(columns);
    replication.columns().forEach(name -> columns.add(col(name)));
    List<Base> bases = measured.stream().map(MeasuredIndicator::base).distinct().toList();
    List<String> asked = new ArrayList<>();
    for (Base base : bases) {
      asked.add("_b" + asked.size());
      columns.add(MeasuredIndicator.condition(base).as(asked.get(asked.size() - 1)));
    }
    List<Integer> baseOf = measured.stream().map(m -> bases.indexOf(m.base())).toList();
    return new ReplicateReduction(
            new ReplicatePlan(plan, replication.columns(), replication.combined(), asked, baseOf))
        .reduce(selected(weighted, columns));
  }

  private static Dataset<Row> selected(Weighting.Weighted weighted, List<Column> columns) {
    return weighted.responses().select(columns.toArray(Column[]::new));
  }

  /**
   * @param columns to which those that are summed are added
   */
  private ReductionPlan plan(List<Column> columns) {
    columns.add(col(Weighting.STRATUM_COLUMN));
    columns.add(col(Weighting.WEIGHT_COLUMN));
    survey.design().units().ifPresent(unit -> columns.add(col(unit).cast("string").as(unit)));
    if (onCells()) {
      columns.add(col(Weighting.CELL_COLUMN));
    }
    List<String> segments = survey.segments().stream().map(Segment::id).toList();
    segments.forEach(segment -> columns.add(col(segment)));
    List<Measure> measures = new ArrayList<>();
    for (int m = 0; m < measured.size(); m++) {
      measures.add(measure(measured.get(m), m, columns));
    }
    return new ReductionPlan(
        Weighting.STRATUM_COLUMN,
        survey.design().units(),
        onCells() ? Optional.of(Weighting.CELL_COLUMN) : Optional.empty(),
        Weighting.WEIGHT_COLUMN,
        segments,
        measures);
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
