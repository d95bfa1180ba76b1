package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.lit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.barometre.survey.CodeList;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Lookup;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A reference table, small enough for every executor to hold. */
public final class LookupTable {
  /** Up to here a search from one end to the other is as good as a join. */
  static final int SMALL = 256;

  private LookupTable() {}

  /**
   * Values by key, in the order of the file; a key without a value is left out.
   *
   * @throws InvalidDeclaration if a key has two values
   */
  static Map<String, String> read(Lookup lookup, Place place) {
    Map<String, String> values = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(lookup.file())) {
      for (NamedCsvRecord record : records) {
        String key = record.getField(lookup.key());
        String value = record.getField(lookup.column());
        String before = value.isEmpty() ? null : values.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
          throw new InvalidDeclaration(
              List.of(
                  new Problem(
                      place,
                      lookup.file()
                          + " gives '"
                          + key
                          + "' both '"
                          + before
                          + "' and '"
                          + value
                          + "'",
                      "Keep one of them, or name a key that is unique.")));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return values;
  }

  /** The codes of a nomenclature, in the order of the file. */
  static Set<String> codes(CodeList list, Place place) {
    return read(new Lookup(list.file(), list.column(), list.column()), place).keySet();
  }

  /** The text a key stands for; null where it is not in the table. */
  public static Column find(Map<String, String> values, Column key) {
    return find(values, lit(values.values().toArray(String[]::new)), key);
  }

  /** The number a key stands for; null where it is not in the table. */
  public static Column findNumber(Map<String, Double> values, Column key) {
    return find(values, lit(values.values().toArray(Double[]::new)), key);
  }

  private static Column find(Map<String, ?> values, Column found, Column key) {
    Column keys = lit(values.keySet().toArray(String[]::new));
    return functions.element_at(functions.map_from_arrays(keys, found), key);
  }

  /** As a Dataset, for a table too long to be searched from one end to the other. */
  static Dataset<Row> rows(
      SparkSession spark, Map<String, String> values, String key, String value) {
    List<Row> rows =
        values.entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    return spark.createDataFrame(
        rows, new StructType().add(key, DataTypes.StringType).add(value, DataTypes.StringType));
  }
}
