package fr.barometre.report.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.LibreOffice;
import fr.barometre.report.PublishedSample;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EditionFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of awkward cells, copied to CSV and to workbooks. */
class TableCopyTest {
  private static final MessageType COLUMNS =
      MessageTypeParser.parseMessageType(
          """
          message spark_schema {
            optional binary label (STRING);
            optional int64 count;
            optional double number;
            optional boolean yes;
            optional int32 day (DATE);
          }
          """);

  @TempDir Path root;
  private TableCopy copy;

  @BeforeEach
  void publish() throws IOException {
    EditionFolder folder = PublishedSample.write(root, "2020");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(folder.table("estimates")))
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(Mode.OVERWRITE)
            .withType(COLUMNS)
            .build()) {
      for (String label : List.of("=1+1", "+33", "-5 %", "@total", "a, \"b\"\nc", "É", "")) {
        Group row = new SimpleGroup(COLUMNS).append("label", label).append("count", -7L);
        row.append("number", -0.1).append("yes", true);
        writer.write(row.append("day", (int) LocalDate.of(2018, 4, 9).toEpochDay()));
      }
      writer.write(new SimpleGroup(COLUMNS));
    }
    Edition edition = new Editions(root).get(Optional.of("baking"), Optional.of("2020"));
    copy = new TableCopy(edition, "estimates", Language.EN);
  }

  @Test
  void a_record_of_csv_has_numbers_as_stored_and_texts_that_no_spreadsheet_computes()
      throws IOException {
    String rest = ",-7,-0.1,true,2018-04-09,Synthetic answers\r\n";

    assertEquals(
        "label,count,number,yes,day,synthetic\r\n"
            + "'=1+1"
            + rest
            + "'+33"
            + rest
            + "'-5 %"
            + rest
            + "'@total"
            + rest
            + "\"a, \"\"b\"\"\nc\""
            + rest
            + "É"
            + rest
            + rest
            + ",,,,,Synthetic answers\r\n",
        new String(written(TableFormat.CSV), StandardCharsets.UTF_8));
  }

  @Test
  void in_a_workbook_texts_are_texts_as_they_are_and_numbers_are_numbers() throws IOException {
    Path file = Files.write(root.resolve("copy.xlsx"), written(TableFormat.XLSX));

    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals("=1+1", rows.get(1).getCellText(0));
      assertEquals("-5 %", rows.get(3).getCellText(0));
      for (Row row : rows.subList(1, 7)) {
        assertEquals(CellType.STRING, row.getCell(0).getType());
        assertEquals(-7, row.getCellAsNumber(1).orElseThrow().doubleValue());
        assertEquals(-0.1, row.getCellAsNumber(2).orElseThrow().doubleValue());
        assertEquals("2018-04-09", row.getCellText(4));
      }
      assertTrue(
          rows.stream().anyMatch(row -> row.getCellText(0).equals("Synthetic answers")),
          "the notice is below");
    }
  }

  @Test
  void the_same_table_is_the_same_bytes() throws IOException {
    for (TableFormat format : TableFormat.values()) {
      assertArrayEquals(written(format), written(format), format.name());
    }
  }

  @Test
  @Tag("programs")
  void libre_office_opens_the_workbooks_and_computes_nothing()
      throws IOException, InterruptedException {
    for (TableFormat format : List.of(TableFormat.XLSX, TableFormat.ODS)) {
      Path file = root.resolve("copy." + format.name().toLowerCase(java.util.Locale.ROOT));
      Files.write(file, written(format));

      LibreOffice.convert(file, "csv:Text - txt - csv (StarCalc):44,34,76", root);

      List<String> lines = Files.readAllLines(root.resolve("copy.csv"));
      assertEquals("label,count,number,yes,day", lines.get(0));
      assertEquals("=1+1,-7,-0.1,true,2018-04-09", lines.get(1), format.name());
      assertEquals("@total,-7,-0.1,true,2018-04-09", lines.get(4), format.name());
    }
  }

  private byte[] written(TableFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(copy, out);
    return out.toByteArray();
  }
}
