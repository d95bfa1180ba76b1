package fr.barometre.pipeline.publishing;

import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Rows as the values that are written, taken from what Spark holds: without generated code its
 * encoders look for a method by name at every text.
 */
final class RowValues implements Iterator<Object[]> {
  private final scala.collection.Iterator<InternalRow> rows;
  private final DataType[] types;

  private RowValues(scala.collection.Iterator<InternalRow> rows, StructType schema) {
    this.rows = rows;
    this.types = new DataType[schema.length()];
    for (int i = 0; i < types.length; i++) {
      types[i] = schema.apply(i).dataType();
    }
  }

  /** Streamed, partition by partition, in the order of the Dataset. */
  static Iterator<Object[]> of(Dataset<Row> rows) {
    return new RowValues(rows.queryExecution().executedPlan().executeToIterator(), rows.schema());
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Object[] next() {
    InternalRow row = rows.next();
    Object[] values = new Object[types.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : value(row, i);
    }
    return values;
  }

  private Object value(InternalRow row, int i) {
    if (types[i] instanceof StringType) {
      return row.getUTF8String(i).toString();
    }
    if (types[i] instanceof DateType) {
      return LocalDate.ofEpochDay(row.getInt(i));
    }
    if (types[i] instanceof TimestampType) {
      return DateTimeUtils.microsToInstant(row.getLong(i));
    }
    return row.get(i, types[i]);
  }
}
