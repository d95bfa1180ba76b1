package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SampleEdition;
import fr.barometre.pipeline.SparkTests;
import fr.barometre.pipeline.publishing.TableFile;
import fr.barometre.pipeline.publishing.TableFile.Contents;
import fr.barometre.pipeline.publishing.TableParts;
import fr.barometre.survey.publication.CannotPublish;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.ResponsesTable;
import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published, read by DuckDB, parquet-hadoop and Spark: the same to each of them. */
class ReadBackTest {
  private static final SampleEdition EDITION = SampleEdition.shared();

  @TempDir Path folder;

  @Test
  void every_table_has_the_same_types_and_values_for_all_readers() {
    for (Table table : PublishedTables.of(EDITION.survey())) {
      Path file = EDITION.folder().resolve(table.name() + ".parquet");

      TableReaders.Read first = TableReaders.PARQUET_HADOOP.read(file);

      assertEquals(types(table), first.types(), table.name());
      assertFalse(first.rows().isEmpty(), table.name());
      for (TableReaders reader : TableReaders.values()) {
        assertEquals(first, reader.read(file), table.name() + " by " + reader);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_type_and_its_absence_comes_back_as_it_was_given(TableReaders reader) {
    Table table =
        new Table(
            "all_types",
            "One row.",
            List.of(
                new Column("text", ColumnType.STRING, false, "A text."),
                new Column("count", ColumnType.LONG, false, "A count."),
                new Column("number", ColumnType.DOUBLE, false, "A number."),
                new Column("yes", ColumnType.BOOLEAN, false, "An answer."),
                new Column("day", ColumnType.DATE, false, "A day."),
                new Column("at", ColumnType.INSTANT, false, "An instant.")),
            List.of("text"));
    List<Object[]> rows =
        List.of(
            new Object[] {
              "É, \"ø\"\n€",
              Long.MIN_VALUE,
              0.1 + 0.2,
              true,
              LocalDate.of(1899, 12, 31),
              Instant.parse("2018-04-09T21:02:03.000004Z")
            },
            new Object[] {"", 0L, -0.0, false, LocalDate.EPOCH, Instant.EPOCH},
            new Object[] {null, null, null, null, null, null});
    Path file = folder.resolve("all_types.parquet");

    TableFile.write(file, table, rows.iterator());

    TableReaders.Read read = reader.read(file);
    assertEquals(types(table), read.types());
    assertEquals(rows.stream().map(Arrays::asList).toList(), read.rows());
  }

  @Test
  void a_table_in_parts_reads_as_the_same_table_in_one_file() throws IOException {
    Table table = ResponsesTable.responses(EDITION.survey());
    Path one = EDITION.folder().resolve("responses.parquet");
    SparkSession apart = SparkTests.session().newSession();
    apart.conf().set("spark.sql.adaptive.enabled", "false"); // which makes one part of few rows
    apart.conf().set("spark.sql.shuffle.partitions", "4");
    Dataset<Row> shuffled = apart.read().parquet(one.toString()).repartition(5);
    Path parts = folder.resolve("responses.parquet");

    Contents contents = new Contents(table, Map.of("barometre.survey", "x"));
    List<Path> written = TableParts.write(parts, contents, shuffled, 1657);

    assertTrue(written.size() > 1, written.toString());
    TableReaders.Read whole = TableReaders.PARQUET_HADOOP.read(one);
    for (TableReaders reader : TableReaders.values()) {
      TableReaders.Read read = reader.read(parts);
      assertEquals(whole.types(), read.types());
      // Spark and DuckDB promise no order of files.
      assertEquals(
          byCompany(table, whole), byCompany(table, read), "responses in parts by " + reader);
    }
    assertEquals(whole.rows(), TableReaders.PARQUET_HADOOP.read(parts).rows());
    assertEquals("x", footer(written.get(1)).get("barometre.survey"));
    // As where a machine wrote its part to a disk of its own.
    CannotPublish refusal =
        assertThrows(CannotPublish.class, () -> TableParts.write(parts, contents, shuffled, 1658));
    assertTrue(refusal.getMessage().startsWith("of 1658 rows, 1657 are in "));
  }

  @Test
  void a_file_alone_tells_every_reader_what_it_is() throws IOException, SQLException {
    Path file = EDITION.folder().resolve("estimates.parquet");
    Table table = EstimatesTable.estimates(EDITION.survey());

    Map<String, String> parquet = footer(file);
    Map<String, String> duckdb = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet pairs =
            statement.executeQuery(
                "select decode(key), decode(value) from parquet_kv_metadata('" + file + "')")) {
      while (pairs.next()) {
        duckdb.put(pairs.getString(1), pairs.getString(2));
      }
    }

    assertEquals("PME-ETI et réseaux sociaux, 2018", parquet.get("barometre.title"));
    assertEquals("Apache-2.0", parquet.get("barometre.licence"));
    assertTrue(parquet.get("barometre.synthetic").startsWith("Réponses synthétiques"));
    assertTrue(parquet.get("barometre.source_en").startsWith("Synthetic answers"));
    parquet.keySet().stream()
        .filter(key -> key.startsWith("barometre."))
        .forEach(key -> assertEquals(parquet.get(key), duckdb.get(key), key));
    for (Column column : table.columns()) {
      assertTrue(
          parquet
              .get("barometre.columns")
              .contains("\"%s\":\"%s\"".formatted(column.name(), column.description())),
          column.name());
      assertEquals(
          column.description(),
          SparkTests.session()
              .read()
              .parquet(file.toString())
              .schema()
              .apply(column.name())
              .getComment()
              .get());
    }
  }

  private static Map<String, ColumnType> types(Table table) {
    return table.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
  }

  private static Map<Object, List<Object>> byCompany(Table table, TableReaders.Read read) {
    int company = table.columns().stream().map(Column::name).toList().indexOf("company");
    return read.rows().stream().collect(Collectors.toMap(row -> row.get(company), row -> row));
  }

  private static Map<String, String> footer(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getFileMetaData().getKeyValueMetaData();
    }
  }
}
