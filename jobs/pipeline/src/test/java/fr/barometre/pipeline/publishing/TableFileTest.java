package fr.barometre.pipeline.publishing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
  private static final Table TABLE =
      new Table(
          "t",
          "one row",
          List.of(
              new Column("code", ColumnType.STRING, true, "A code."),
              new Column("n", ColumnType.LONG, false, "A count."),
              new Column("x", ColumnType.DOUBLE, false, "A number."),
              new Column("yes", ColumnType.BOOLEAN, false, "An answer."),
              new Column("day", ColumnType.DATE, false, "A day."),
              new Column("at", ColumnType.INSTANT, false, "An instant.")),
          List.of("code"));

  @TempDir Path folder;

  @Test
  void values_of_every_type_are_read_back_and_nulls_stay_null() throws IOException {
    Path file = folder.resolve("t.parquet");
    Instant at = Instant.parse("2018-04-09T01:02:03.000004Z");
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"é", 3L, 0.1, true, LocalDate.of(2018, 4, 9), at});
    rows.add(new Object[] {"b", null, null, null, null, null});

    long written = TableFile.write(file, TABLE, rows.iterator());

    assertEquals(2, written);
    List<Group> read = read(file);
    assertEquals("é", read.get(0).getString("code", 0));
    assertEquals(3, read.get(0).getLong("n", 0));
    assertEquals(0.1, read.get(0).getDouble("x", 0));
    assertTrue(read.get(0).getBoolean("yes", 0));
    assertEquals(LocalDate.of(2018, 4, 9).toEpochDay(), read.get(0).getInteger("day", 0));
    assertEquals(at.getEpochSecond() * 1_000_000 + 4, read.get(0).getLong("at", 0));
    for (String column : List.of("n", "x", "yes", "day", "at")) {
      assertEquals(0, read.get(1).getFieldRepetitionCount(column), column);
    }
  }

  @Test
  void the_footer_carries_descriptions_and_the_codec_is_zstd() throws IOException {
    Path file = folder.resolve("t.parquet");
    TableFile.write(file, TABLE, one("a", 1L));

    var options = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = new ParquetFileReader(new LocalInputFile(file), options)) {
      var meta = reader.getFooter().getFileMetaData().getKeyValueMetaData();
      assertEquals("one row", meta.get("barometre.description"));
      String spark = meta.get("org.apache.spark.sql.parquet.row.metadata");
      assertTrue(spark.contains("\"comment\":\"A count.\""), spark);
      assertEquals(
          CompressionCodecName.ZSTD,
          reader.getFooter().getBlocks().get(0).getColumns().get(0).getCodec());
    }
  }

  @Test
  void the_same_rows_give_the_same_bytes() throws IOException {
    TableFile.write(folder.resolve("1"), TABLE, one("a", 1L));
    TableFile.write(folder.resolve("2"), TABLE, one("a", 1L));

    assertArrayEquals(
        Files.readAllBytes(folder.resolve("1")), Files.readAllBytes(folder.resolve("2")));
  }

  @Test
  void a_null_where_none_may_be_is_a_bug_that_is_told() {
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> TableFile.write(folder.resolve("t"), TABLE, one(null, 1L)));

    assertTrue(failure.getMessage().contains("t.code"), failure.getMessage());
  }

  private static java.util.Iterator<Object[]> one(String code, Long n) {
    return Collections.singletonList(new Object[] {code, n, 1.5, false, null, null}).iterator();
  }

  private static List<Group> read(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetReader<Group> reader = new GroupReaderBuilder(file).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static final class GroupReaderBuilder extends ParquetReader.Builder<Group> {
    GroupReaderBuilder(Path file) {
      super(new LocalInputFile(file), new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
