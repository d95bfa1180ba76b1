package fr.barometre.pipeline.checking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.barometre.survey.Lookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A reference table, small enough for every executor to hold. */
final class LookupTable {

  private LookupTable() {}

  /** The pairs (key, value); a key without a value is left out. */
  static List<Row> read(Lookup lookup) {
    List<Row> pairs = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(lookup.file())) {
      for (NamedCsvRecord record : records) {
        String value = record.getField(lookup.column());
        if (!value.isEmpty()) {
          pairs.add(RowFactory.create(record.getField(lookup.key()), value));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return pairs;
  }

  static StructType layout(String key, String value) {
    return new StructType().add(key, DataTypes.StringType).add(value, DataTypes.StringType);
  }

  /** The column holding what is looked up. */
  static String probe(String id) {
    return "_probe_" + id;
  }
}
