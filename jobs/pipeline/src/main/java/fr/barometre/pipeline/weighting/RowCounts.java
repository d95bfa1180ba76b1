package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.weighting.StrataCounts.BadWeight;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Counts row by row: one pass without a shuffle, best where rows are few. Each different weight is
 * held, so it is no way for millions of companies with a weight each.
 */
final class RowCounts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int WEIGHT = 4;

  private final HashMap<String, HashSet<String>> units = new HashMap<>();
  private final AlikeCounts alike = new AlikeCounts();
  private long withoutStratum;
  private long badWeights;
  private BadWeight first;

  private RowCounts() {}

  static StrataCounts of(Dataset<Row> sample, CountedColumns columns) {
    List<Column> read = new ArrayList<>();
    read.add(columns.stratum());
    read.add(col(ResponseLayout.FILE_COLUMN));
    read.add(col(ResponseLayout.RECORD_COLUMN));
    read.add(col(ResponseLayout.LINE_COLUMN));
    read.add(columns.weight().orElse(lit(1.0)));
    columns.parts().ifPresent(parts -> read.add(MarginColumns.cell(parts)));
    columns.unit().ifPresent(read::add);
    RowCounts all = new RowCounts();
    sample
        .select(read.toArray(Column[]::new))
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(new OfPartition(columns.parts().isPresent(), columns.unit().isPresent()))
        .collect()
        .forEach(all::add);
    return all.counts(columns.parts().isPresent());
  }

  private StrataCounts counts(boolean hasCells) {
    Map<String, Set<String>> named = new TreeMap<>(units);
    return new StrataCounts(
        alike.companies(),
        named,
        hasCells ? alike.cells() : new TreeMap<>(),
        withoutStratum,
        badWeights,
        Optional.ofNullable(first));
  }

  private void add(RowCounts other) {
    alike.add(other.alike);
    other.units.forEach(
        (stratum, names) -> units.computeIfAbsent(stratum, any -> new HashSet<>()).addAll(names));
    withoutStratum += other.withoutStratum;
    badWeights += other.badWeights;
    first = other.first == null ? first : other.first.earlier(first);
  }

  private void add(InternalRow row, int cell, int unit) {
    if (row.isNullAt(0)) {
      withoutStratum++;
      return;
    }
    UTF8String stratum = row.getUTF8String(0);
    if (unit >= 0) {
      Set<String> names = units.computeIfAbsent(stratum.toString(), any -> new HashSet<>());
      names.add(row.isNullAt(unit) ? "" : row.getUTF8String(unit).toString());
    }
    double weight = row.isNullAt(WEIGHT) ? Double.NaN : row.getDouble(WEIGHT);
    if (cell >= 0) {
      alike.add(stratum, row.getUTF8String(cell), weight);
    } else {
      alike.add(stratum, UTF8String.EMPTY_UTF8, 1);
    }
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      badWeights++;
      String shown = row.isNullAt(WEIGHT) ? "null" : String.valueOf(weight);
      first =
          new BadWeight(row.getUTF8String(1).toString(), row.getLong(2), row.getLong(3), shown)
              .earlier(first);
    }
  }

  private static final class OfPartition
      implements FlatMapFunction<Iterator<InternalRow>, RowCounts> {
    private static final long serialVersionUID = 1L;
    private final int cell;
    private final int unit;

    OfPartition(boolean hasCell, boolean hasUnit) {
      this.cell = hasCell ? WEIGHT + 1 : -1;
      this.unit = hasUnit ? WEIGHT + (hasCell ? 2 : 1) : -1;
    }

    @Override
    public Iterator<RowCounts> call(Iterator<InternalRow> rows) {
      RowCounts counts = new RowCounts();
      rows.forEachRemaining(row -> counts.add(row, cell, unit));
      return List.of(counts).iterator();
    }
  }
}
