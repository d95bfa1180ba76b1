package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.weighting.StrataCounts.BadWeight;
import fr.barometre.statistics.Moments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts by Spark's own grouping, in generated code: one pass and a small shuffle, best where rows
 * are many. Weights are summed exactly, so nothing depends on how rows are divided, and none is
 * held.
 */
final class GroupedCounts {
  private static final String STRATUM = "_s";
  private static final String WEIGHT = "_w";
  private static final String UNIT = "_u";
  private static final String BAD = "_bad";

  private final Dataset<Row> sample;
  private final CountedColumns columns;
  private final List<String> parts = new ArrayList<>();
  private final ExactSums weights;

  GroupedCounts(Dataset<Row> sample, CountedColumns columns) {
    this.sample = sample;
    this.columns = columns;
    for (int k = 0; k < columns.parts().map(List::size).orElse(0); k++) {
      parts.add("_p" + k);
    }
    this.weights = new ExactSums(WEIGHT);
  }

  StrataCounts counts() {
    boolean weighted = columns.weight().isPresent();
    List<Column> keys = new ArrayList<>();
    keys.add(col(STRATUM));
    parts.forEach(part -> keys.add(col(part)));
    List<Column> sums = new ArrayList<>();
    sums.add(count(lit(1)).as("_n"));
    if (weighted) {
      sums.add(sum(when(bad(), 1L).otherwise(0L)).as(BAD));
      sums.add(count(when(usable(), 1)).as("_positive"));
      sums.add(min(when(usable(), col(WEIGHT))).as("_least"));
      sums.add(max(when(usable(), col(WEIGHT))).as("_most"));
      sums.addAll(weights.sums());
    }
    columns.unit().ifPresent(any -> sums.add(collect_set(coalesce(col(UNIT), lit(""))).as(UNIT)));
    Dataset<Row> read = sample.select(read().toArray(Column[]::new));
    Dataset<Row> limbs = weighted ? weights.prepare(read) : read;
    List<Row> rows =
        limbs
            .groupBy(keys.toArray(Column[]::new))
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
            .withColumn(
                "_cell",
                concat_ws(
                    MarginColumns.PART,
                    parts.stream().map(part -> col(part)).toArray(Column[]::new)))
            .collectAsList();
    return counts(rows);
  }

  private List<Column> read() {
    List<Column> read = new ArrayList<>();
    read.add(columns.stratum().as(STRATUM));
    for (int k = 0; k < parts.size(); k++) {
      read.add(columns.parts().orElseThrow().get(k).as(parts.get(k)));
    }
    columns.weight().ifPresent(weight -> read.add(weight.as(WEIGHT)));
    columns.unit().ifPresent(unit -> read.add(unit.as(UNIT)));
    return read;
  }

  private static Column usable() {
    return col(WEIGHT).gt(0).and(col(WEIGHT).leq(Double.MAX_VALUE));
  }

  private static Column bad() {
    return col(WEIGHT).isNull().or(not(col(WEIGHT).between(0, Double.MAX_VALUE)));
  }

  private StrataCounts counts(List<Row> rows) {
    Map<String, Long> companies = new TreeMap<>();
    Map<String, Set<String>> units = new TreeMap<>();
    SortedMap<SampledCell, Moments> cells = new TreeMap<>();
    long withoutStratum = 0;
    long badWeights = 0;
    for (Row row : rows) {
      long n = row.getAs("_n");
      String stratum = row.getAs(STRATUM);
      if (stratum == null) {
        withoutStratum += n;
        continue;
      }
      companies.merge(stratum, n, Long::sum);
      badWeights += columns.weight().isPresent() ? row.<Long>getAs(BAD) : 0;
      if (columns.unit().isPresent()) {
        units
            .computeIfAbsent(stratum, any -> new HashSet<>())
            .addAll(row.getList(row.fieldIndex(UNIT)));
      }
      if (columns.parts().isPresent()) {
        cells.put(new SampledCell(stratum, row.getAs("_cell")), moments(row, n));
      }
    }
    return new StrataCounts(
        companies,
        units,
        cells,
        withoutStratum,
        badWeights,
        badWeights == 0 ? Optional.empty() : first());
  }

  private Moments moments(Row row, long n) {
    if (columns.weight().isEmpty()) {
      return Moments.of(n, 1);
    }
    long positive = row.getAs("_positive");
    if (positive == 0) {
      return Moments.empty(1);
    }
    double least = row.getAs("_least");
    double most = row.getAs("_most");
    if (most >= ExactSums.LARGEST) {
      throw new DataRefused(
          List.of(
              "a weight is %s, and a company stands for no billions. Check the column of weights."
                  .formatted(most)));
    }
    return least == most ? Moments.of(positive, least) : weights.moments(row, positive);
  }

  /** The first weight that cannot be used, found in a second pass since there is one. */
  private Optional<BadWeight> first() {
    Column weight = columns.weight().orElseThrow();
    Row row =
        sample
            .select(
                columns.stratum().as(STRATUM),
                col(ResponseLayout.FILE_COLUMN),
                col(ResponseLayout.RECORD_COLUMN),
                col(ResponseLayout.LINE_COLUMN),
                weight.as(WEIGHT))
            .filter(col(STRATUM).isNotNull().and(bad()))
            .orderBy(ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN)
            .head();
    return Optional.of(
        new BadWeight(
            row.getString(1), row.getLong(2), row.getLong(3), String.valueOf(row.get(4))));
  }
}
