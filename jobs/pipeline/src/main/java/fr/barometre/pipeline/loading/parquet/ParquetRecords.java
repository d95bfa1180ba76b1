package fr.barometre.pipeline.loading.parquet;

import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.RawRecords;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** The records of a Parquet file, one row group in memory. */
final class ParquetRecords implements RawRecords {
  private final ParquetPlace place;
  private final ParquetFileReader file;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private final TextRecord record;
  private RecordReader<TextRecord> group;
  private long left;
  private long number;

  ParquetRecords(ParquetPlace place, ParquetFileReader file, List<CellType> types) {
    this.place = place;
    this.file = file;
    this.schema = file.getFileMetaData().getSchema();
    this.columns = new ColumnIOFactory().getColumnIO(schema);
    this.record = new TextRecord(types);
  }

  @Override
  public boolean next() {
    try {
      while (left == 0) {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
          return false;
        }
        left = pages.getRowCount();
        group = columns.getRecordReader(pages, record);
      }
      group.read();
      left--;
      number++;
      return true;
    } catch (IOException | RuntimeException failure) {
      throw place.damaged("record " + (number + 1), failure);
    }
  }

  @Override
  public long line() {
    return number;
  }

  @Override
  public int width() {
    return schema.getFieldCount();
  }

  @Override
  public String cell(int column) {
    return record.cell(column);
  }

  @Override
  public List<Breach> breaches() {
    return record.foreign().stream()
        .mapToObj(
            column -> BuiltInRule.ENCODING.in(schema.getFieldName(column), record.cell(column)))
        .toList();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw place.damaged("record " + number, failure);
    }
  }
}
