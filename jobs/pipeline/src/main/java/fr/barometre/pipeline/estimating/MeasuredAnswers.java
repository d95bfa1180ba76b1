package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.statistics.design.Statistic;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Ratios;
import fr.barometre.statistics.estimators.Totals;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * The answers of a measured indicator among those of collapsed entries.
 *
 * @param number tells it from the others that are collapsed with it
 */
record MeasuredAnswers(MeasuredIndicator measured, int number) {

  /** Adds the columns that entries must keep. */
  void addTo(Map<String, Column> columns) {
    columns.put("_answer_" + number, measured.answer());
    columns.put("_in_base_" + number, measured.inBase());
    measured
        .indicator()
        .denominator()
        .ifPresent(name -> columns.put("_denominator_" + number, col(name).cast("double")));
  }

  double[] of(Entries sample) {
    return sample.numbers().get("_answer_" + number);
  }

  /** Below the bar: 1 unless the indicator is a ratio. */
  double denominator(Entries sample, int entry) {
    double[] denominators = sample.numbers().get("_denominator_" + number);
    return denominators == null ? 1 : denominators[entry];
  }

  /**
   * The entries of the base in a domain.
   *
   * @param domain codes by segment
   */
  boolean[] inside(Entries sample, Map<String, String> domain) {
    boolean[] inside = sample.where("_in_base_" + number);
    domain.forEach(
        (segment, code) -> {
          String[] codes = sample.codes().get(segment);
          for (int i = 0; i < inside.length; i++) {
            inside[i] &= code.equals(codes[i]);
          }
        });
    return inside;
  }

  /** The indicator's statistic; the mean for what has no influence of its own (a quantile). */
  Statistic statistic(Entries sample) {
    double[] answers = of(sample);
    return switch (measured.indicator().statistic()) {
      case PROPORTION, MEAN, BALANCE, QUANTILE, VARIANCE -> new Means(answers);
      case TOTAL -> new Totals(answers);
      case RATIO ->
          new Ratios(
              new double[][] {answers},
              new double[][] {sample.numbers().get("_denominator_" + number)});
    };
  }
}
