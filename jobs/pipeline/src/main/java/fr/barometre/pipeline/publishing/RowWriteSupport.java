package fr.barometre.pipeline.publishing;

import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes rows given as one value per column, in the order of the contract. */
final class RowWriteSupport extends WriteSupport<Object[]> {
  private final Table table;
  private final Map<String, String> notes;
  private RecordConsumer consumer;

  RowWriteSupport(Table table, Map<String, String> notes) {
    this.table = table;
    this.notes = notes;
  }

  @Override
  public String getName() {
    return "barometre";
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(TableSchema.parquet(table), TableSchema.footer(table, notes));
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(TableSchema.parquet(table), TableSchema.footer(table, notes));
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(Object[] row) {
    List<Column> columns = table.columns();
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          table.name() + " has " + columns.size() + " columns, the row " + row.length + " values");
    }
    consumer.startMessage();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        consumer.startField(columns.get(i).name(), i);
        write(columns.get(i), row[i]);
        consumer.endField(columns.get(i).name(), i);
      } else if (columns.get(i).required()) {
        throw new IllegalArgumentException(
            table.name() + "." + columns.get(i).name() + " is null and may not be");
      }
    }
    consumer.endMessage();
  }

  private void write(Column column, Object value) {
    switch (column.type()) {
      case STRING -> consumer.addBinary(Binary.fromString((String) value));
      case LONG -> consumer.addLong(((Number) value).longValue());
      case DOUBLE -> consumer.addDouble((Double) value);
      case BOOLEAN -> consumer.addBoolean((Boolean) value);
      case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
      case INSTANT -> consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
    }
  }
}
