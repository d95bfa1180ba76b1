package fr.barometre.pipeline.reduction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;

/**
 * Estimates as a textbook computes them: every company's influence, zeros outside the domain,
 * centred by stratum. Slow and plain, to hold the reduction against.
 *
 * @param population N_h; infinite without finite population correction
 * @param unit the primary unit of a row
 */
record NaiveSurvey(
    List<Row> rows,
    Map<String, Double> population,
    ToDoubleFunction<Row> weight,
    Function<Row, String> unit) {

  /** {@code sum w y / sum w d} over a domain, and its standard error. */
  double[] ratio(Predicate<Row> domain, ToDoubleFunction<Row> y, ToDoubleFunction<Row> d) {
    double numerator = 0;
    double denominator = 0;
    for (Row row : rows) {
      if (domain.test(row)) {
        numerator += weight.applyAsDouble(row) * y.applyAsDouble(row);
        denominator += weight.applyAsDouble(row) * d.applyAsDouble(row);
      }
    }
    double ratio = numerator / denominator;
    Map<String, Map<String, Double>> influence = new HashMap<>();
    for (Row row : rows) {
      double residual = y.applyAsDouble(row) - ratio * d.applyAsDouble(row);
      double u = domain.test(row) ? weight.applyAsDouble(row) * residual / denominator : 0;
      influence
          .computeIfAbsent(row.getAs("stratum"), any -> new HashMap<>())
          .merge(unit.apply(row), u, Double::sum);
    }
    double variance = 0;
    for (Map.Entry<String, Map<String, Double>> stratum : influence.entrySet()) {
      double n = stratum.getValue().size();
      double mean = stratum.getValue().values().stream().mapToDouble(u -> u).sum() / n;
      double squares =
          stratum.getValue().values().stream().mapToDouble(u -> (u - mean) * (u - mean)).sum();
      double remaining = 1 - n / population.get(stratum.getKey());
      variance += remaining * n / (n - 1) * squares;
    }
    return new double[] {ratio, Math.sqrt(variance)};
  }
}
