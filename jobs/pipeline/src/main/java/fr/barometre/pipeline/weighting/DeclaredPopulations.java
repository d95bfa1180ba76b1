package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.SampleDesign;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * N_h as a variable says it: the primary units of the stratum, or, where no value is above 1, the
 * fraction of them that was drawn.
 *
 * @param design with a population variable
 * @param stratum column of the stratum's code
 * @param responses the full sample
 */
public record DeclaredPopulations(SampleDesign design, String stratum, Dataset<Row> responses) {

  /**
   * By stratum.
   *
   * @param sampled n_h by stratum
   * @throws DataRefused naming the response, if a value is missing, is no size, or differs within a
   *     stratum
   */
  public Map<String, Double> of(Map<String, Long> sampled) {
    Column population = col(design.population().orElseThrow()).cast("double");
    refuseEmpty(population);
    List<Row> rows =
        responses
            .select(col(stratum), population.as("_n"))
            .groupBy(stratum)
            .agg(min("_n"), max("_n"))
            .orderBy(stratum)
            .collectAsList();
    boolean fractions = rows.stream().allMatch(row -> row.getDouble(2) <= 1);
    Map<String, Double> populations = new TreeMap<>();
    for (Row row : rows) {
      String code = row.getString(0);
      if (row.getDouble(1) != row.getDouble(2)) {
        throw refused(
            "stratum '%s' has %s %s (%s) and %s (%s). Give one number per stratum."
                .formatted(
                    code,
                    name(),
                    row.get(1),
                    place(code, population.equalTo(row.getDouble(1))),
                    row.get(2),
                    place(code, population.equalTo(row.getDouble(2)))));
      }
      double value = row.getDouble(1);
      populations.put(code, fractions ? sampled.get(code) / value : value);
    }
    return populations;
  }

  private void refuseEmpty(Column population) {
    Dataset<Row> bad = responses.filter(population.isNull().or(population.leq(0)));
    if (!bad.isEmpty()) {
      throw refused(
          "%s: %s is missing or not above 0. Complete it, or refuse such responses by a rule."
              .formatted(SamplePlace.first(bad), name()));
    }
  }

  private SamplePlace place(String code, Column condition) {
    return SamplePlace.first(responses.filter(col(stratum).equalTo(code).and(condition)));
  }

  private String name() {
    return "'" + design.population().orElseThrow() + "'";
  }

  private DataRefused refused(String message) {
    return new DataRefused(List.of(design.place() + ": " + message));
  }
}
