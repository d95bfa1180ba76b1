package fr.barometre.pipeline.collapsing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * How many companies are alike: one pass, counted within each partition and added up by the driver.
 *
 * <p>No {@code groupBy}: it would write and read a shuffle, and generate code, for what is small by
 * its purpose.
 */
final class EntryCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<List<Object>, Long> counts = new HashMap<>();
  private final int most;

  private EntryCounts(int most) {
    this.most = most;
  }

  /**
   * Counts rows of strings, doubles and booleans.
   *
   * @param most after so many entries counting stops, with one more
   */
  static EntryCounts of(Dataset<Row> rows, int most) {
    DataType[] types =
        Arrays.stream(rows.schema().fields()).map(StructField::dataType).toArray(DataType[]::new);
    return rows.queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(new OfPartition(types, most))
        .reduce(EntryCounts::merge);
  }

  boolean isFull() {
    return counts.size() > most;
  }

  /** The distinct rows, each with its count behind its values; strings as Java's. */
  List<Object[]> rows() {
    List<Object[]> rows = new ArrayList<>(counts.size());
    for (Map.Entry<List<Object>, Long> entry : counts.entrySet()) {
      Object[] row = Arrays.copyOf(entry.getKey().toArray(), entry.getKey().size() + 1);
      for (int i = 0; i < row.length - 1; i++) {
        row[i] = row[i] instanceof UTF8String text ? text.toString() : row[i];
      }
      row[row.length - 1] = entry.getValue();
      rows.add(row);
    }
    return rows;
  }

  private static EntryCounts merge(EntryCounts one, EntryCounts other) {
    other.counts.forEach(one::add);
    return one;
  }

  private void add(List<Object> values, long companies) {
    if (!isFull()) {
      counts.merge(values, companies, Long::sum);
    }
  }

  private static final class OfPartition
      implements FlatMapFunction<Iterator<InternalRow>, EntryCounts> {
    private static final long serialVersionUID = 1L;
    private final DataType[] types;
    private final int most;

    OfPartition(DataType[] types, int most) {
      this.types = types;
      this.most = most;
    }

    @Override
    public Iterator<EntryCounts> call(Iterator<InternalRow> rows) {
      EntryCounts counts = new EntryCounts(most);
      while (rows.hasNext() && !counts.isFull()) {
        InternalRow row = rows.next();
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.isNullAt(i) ? null : value(row, i);
        }
        counts.add(Arrays.asList(values), 1);
      }
      return List.of(counts).iterator();
    }

    /** Zero has one sign, and a string is copied: its row is written over by the next. */
    private Object value(InternalRow row, int i) {
      if (types[i].equals(DataTypes.StringType)) {
        return row.getUTF8String(i).clone();
      }
      return types[i].equals(DataTypes.BooleanType)
          ? (Object) row.getBoolean(i)
          : (Object) (row.getDouble(i) + 0.0);
    }
  }
}
