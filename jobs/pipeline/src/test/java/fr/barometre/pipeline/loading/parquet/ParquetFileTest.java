package fr.barometre.pipeline.loading.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawFixtures;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of DuckDB and of parquet-hadoop, cell by cell. */
class ParquetFileTest {
  private static final String TYPES =
      """
      SELECT * FROM (VALUES
        ('été', 1::INTEGER, 9007199254740993::BIGINT, 255::UTINYINT, 0.1::DOUBLE, 0.5::FLOAT,
         12.50::DECIMAL(9,2), 123456789012345678901.5::DECIMAL(30,3), true, DATE '2018-04-03',
         TIMESTAMP '2018-04-03 10:11:12.5', TIMESTAMP '2018-04-03', TIME '10:11:12'),
        ('', -7, -1, 0, -2e-300, 'nan'::FLOAT,
         -0.01, 0, false, DATE '1899-12-31',
         TIMESTAMP '1969-12-31 23:59:59', TIMESTAMP_S '2000-02-29 00:00:01', TIME '00:00:00'),
        (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL))
        AS t(text, int, long, tiny, double, float, money, large, yes, day, instant, midnight, clock)
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip"})
  void every_type_has_its_text(String codec) {
    Path file =
        ParquetFixtures.written(folder.resolve("a.parquet"), TYPES, ", COMPRESSION " + codec);

    RawTable table = ParquetFile.open(file);

    assertEquals(
        List.of(
            List.of(
                "été",
                "1",
                "9007199254740993",
                "255",
                "0.1",
                "0.5",
                "12.5",
                "123456789012345678901.5",
                "1",
                "2018-04-03",
                "2018-04-03T10:11:12.5",
                "2018-04-03",
                "10:11:12"),
            List.of(
                "",
                "-7",
                "-1",
                "0",
                "-0." + "0".repeat(299) + "2",
                "",
                "-0.01",
                "0",
                "0",
                "1899-12-31",
                "1969-12-31T23:59:59",
                "2000-02-29T00:00:01",
                "00:00:00"),
            List.of("", "", "", "", "", "", "", "", "", "", "", "", "")),
        RawFixtures.cells(table));
    assertEquals(
        List.of(
            "text",
            "int",
            "long",
            "tiny",
            "double",
            "float",
            "money",
            "large",
            "yes",
            "day",
            "instant",
            "midnight",
            "clock"),
        table.columns().stream().map(RawColumn::name).toList());
    assertEquals(RawColumn.Type.WRITTEN, table.columns().get(0).type());
    assertEquals(RawColumn.Type.NUMBER, table.columns().get(6).type());
    assertEquals(RawColumn.Type.DATE, table.columns().get(10).type());
  }

  @Test
  void records_are_numbered_through_all_row_groups() {
    Path file =
        ParquetFixtures.written(
            folder.resolve("a.parquet"),
            "SELECT range AS id, 'x' || range % 7 AS code FROM range(10000)",
            ", ROW_GROUP_SIZE 2048");

    try (RawRecords records = ParquetFile.open(file).records().open()) {
      for (long i = 0; i < 10_000; i++) {
        assertTrue(records.next());
        assertEquals(i + 1, records.line());
        assertEquals(Long.toString(i), records.cell(0));
        assertEquals("x" + i % 7, records.cell(1));
      }
      assertEquals(false, records.next());
    }
  }

  @Test
  void older_ways_of_writing_are_read_and_foreign_bytes_are_told() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { optional binary name; optional int96 instant; required int64 n (INTEGER(64,false)); }");
    Path file = folder.resolve("old.parquet");
    byte[] instant =
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(3_600_000_000_000L)
            .putInt(2_440_588 + 1)
            .array();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .build()) {
      writer.write(
          new SimpleGroupFactory(schema)
              .newGroup()
              .append(
                  "name", Binary.fromConstantByteArray("é".getBytes(StandardCharsets.ISO_8859_1)))
              .append("instant", Binary.fromConstantByteArray(instant))
              .append("n", -1L));
      writer.write(new SimpleGroupFactory(schema).newGroup().append("n", 2L));
    }

    RawTable table = ParquetFile.open(file);

    assertEquals(
        List.of(List.of("é", "1970-01-02T01:00:00", "18446744073709551615"), List.of("", "", "2")),
        RawFixtures.cells(table));
    try (RawRecords records = table.records().open()) {
      records.next();
      assertEquals(List.of(new Breach("encoding", "name", "é", false)), records.breaches());
      records.next();
      assertEquals(List.of(), records.breaches());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1 AS id, [1, 2] AS ticks | column ticks: a list or a record, not one cell",
        "SELECT 1 AS id, {'a': 1} AS both | column both: a list or a record, not one cell",
        "SELECT 1 AS id, INTERVAL 1 DAY AS lasted | column lasted: values of type",
        "SELECT 1 AS id WHERE false | footer: columns and no response"
      })
  void what_is_no_cell_is_refused_by_its_name(String select, String problem) {
    Path file = ParquetFixtures.written(folder.resolve("a.parquet"), select, "");

    DataRefused told = assertThrows(DataRefused.class, () -> ParquetFile.open(file));

    assertTrue(told.getMessage().startsWith(file + ":" + problem), told.getMessage());
  }

  @Test
  void a_page_that_would_fill_the_memory_is_refused_before_it_is_inflated() {
    Path bomb =
        ParquetFixtures.written(
            folder.resolve("bomb.parquet"),
            "SELECT 1 AS id, repeat('x', 100000000) AS story",
            ", COMPRESSION zstd");

    DataRefused told = assertThrows(DataRefused.class, () -> ParquetFile.open(bomb));

    assertTrue(bomb.toFile().length() < 1 << 20);
    assertTrue(
        told.getMessage().startsWith(bomb + ":column story: a page at byte"), told.getMessage());
    assertTrue(told.getMessage().contains("inflates to 1000000"), told.getMessage());
  }
}
