package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.pipeline.reduction.Domain;
import fr.barometre.pipeline.reduction.Measure;
import fr.barometre.pipeline.reduction.Reduction;
import fr.barometre.pipeline.reduction.ReductionPlan;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The share of the respondents of each figure whose answer, or a part of it, was put in. */
public final class ImputedShares {
  private static final String ALL = "_all";
  private static final String ONE = "_one";

  private final Map<MeasuredIndicator, Map<List<List<String>>, Double>> shares =
      new IdentityHashMap<>();

  private ImputedShares() {}

  /** Where nothing is imputed. */
  public static ImputedShares none() {
    return new ImputedShares();
  }

  /**
   * One pass over the indicators that imputed answers enter.
   *
   * @param responses with segments and marks
   */
  public static ImputedShares of(
      Survey survey, List<MeasuredIndicator> measured, Dataset<Row> responses) {
    ImputedShares all = new ImputedShares();
    List<MeasuredIndicator> touched =
        measured.stream().filter(any -> !behind(survey, any).isEmpty()).toList();
    if (touched.isEmpty()) {
      return all;
    }
    List<String> segments = survey.segments().stream().map(Segment::id).toList();
    List<Column> columns = new ArrayList<>(List.of(lit(ALL).as(ALL), lit(1.0).as(ONE)));
    segments.forEach(segment -> columns.add(col(segment)));
    List<Measure> measures = new ArrayList<>();
    for (int m = 0; m < touched.size(); m++) {
      columns.add(imputed(survey, touched.get(m)).as("_y" + m));
      columns.add(touched.get(m).inBase().as("_x" + m));
      measures.add(new Measure("_y" + m, "_x" + m, Optional.empty(), true));
    }
    Map<String, Stratum> one =
        Map.of(ALL, new Stratum(ALL, Long.MAX_VALUE, Double.POSITIVE_INFINITY, 1));
    CellSums sums =
        new Reduction(new ReductionPlan(ALL, Optional.empty(), ONE, segments, measures), one)
            .reduce(responses.select(columns.toArray(Column[]::new)));
    for (List<String> declared : survey.domains()) {
      for (Domain domain : sums.domains(declared)) {
        for (int m = 0; m < touched.size(); m++) {
          all.shares
              .computeIfAbsent(touched.get(m), any -> new HashMap<>())
              .put(List.of(domain.segments(), domain.codes()), domain.unweightedMean(m));
        }
      }
    }
    return all;
  }

  /** Of a figure; 0 where no imputed answer enters it. */
  public double of(EstimateRow row) {
    return shares
        .getOrDefault(row.measured(), Map.of())
        .getOrDefault(List.of(row.segments(), row.codes()), 0.0);
  }

  /** Whether an answer that enters the indicator was put in. */
  private static Column imputed(Survey survey, MeasuredIndicator measured) {
    Column imputed = lit(false);
    for (String mark : behind(survey, measured)) {
      imputed = imputed.or(col(mark));
    }
    return imputed;
  }

  private static Set<String> behind(Survey survey, MeasuredIndicator measured) {
    Set<String> marks = new LinkedHashSet<>();
    survey.imputedBehind(measured.indicator().variable()).forEach(any -> marks.add(any.mark()));
    measured
        .indicator()
        .denominator()
        .ifPresent(
            other ->
                survey.imputedBehind(other).stream().map(Imputation::mark).forEach(marks::add));
    return marks;
  }
}
