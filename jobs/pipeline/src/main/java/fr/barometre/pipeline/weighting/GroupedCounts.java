package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.reduction.CountedCell;
import fr.barometre.pipeline.reduction.Counting;
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

/** Counts cell by cell, best where rows are many: weights are summed and none is held. */
record GroupedCounts(Dataset<Row> sample, CountedColumns columns) {

  StrataCounts counts() {
    List<Column> keys = new ArrayList<>();
    keys.add(columns.stratum());
    columns.parts().ifPresent(keys::addAll);
    Map<String, Long> companies = new TreeMap<>();
    SortedMap<SampledCell, Moments> cells = new TreeMap<>();
    long withoutStratum = 0;
    long badWeights = 0;
    for (CountedCell counted : new Counting(keys, columns.weight()).count(sample)) {
      String stratum = counted.codes().get(0);
      if (stratum == null) {
        withoutStratum += counted.companies();
        continue;
      }
      companies.merge(stratum, counted.companies(), Long::sum);
      badWeights += counted.badWeights();
      if (columns.parts().isPresent()) {
        List<String> parts = counted.codes().subList(1, counted.codes().size());
        cells.put(
            new SampledCell(stratum, String.join(MarginColumns.PART, parts)), counted.weights());
      }
    }
    return new StrataCounts(
        companies,
        columns.unit().map(this::units).orElse(Map.of()),
        cells,
        withoutStratum,
        badWeights,
        badWeights == 0 ? Optional.empty() : first());
  }

  private Map<String, Set<String>> units(Column unit) {
    Map<String, Set<String>> units = new TreeMap<>();
    for (Row row :
        sample
            .select(columns.stratum().as("_s"), coalesce(unit, lit("")).as("_u"))
            .filter(col("_s").isNotNull())
            .distinct()
            .collectAsList()) {
      units.computeIfAbsent(row.getString(0), any -> new HashSet<>()).add(row.getString(1));
    }
    return units;
  }

  /** The first weight that cannot be used, found in a further pass since there is one. */
  private Optional<BadWeight> first() {
    Column weight = columns.weight().orElseThrow();
    Row row =
        sample
            .select(
                columns.stratum().as("_s"),
                col(ResponseLayout.FILE_COLUMN),
                col(ResponseLayout.RECORD_COLUMN),
                col(ResponseLayout.LINE_COLUMN),
                weight.as("_w"))
            .filter(col("_s").isNotNull())
            .filter(col("_w").isNull().or(not(col("_w").between(0, Double.MAX_VALUE))))
            .orderBy(ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN)
            .head();
    return Optional.of(
        new BadWeight(
            row.getString(1), row.getLong(2), row.getLong(3), String.valueOf(row.get(4))));
  }
}
