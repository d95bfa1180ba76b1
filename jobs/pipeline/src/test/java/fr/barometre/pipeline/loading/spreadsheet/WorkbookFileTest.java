package fr.barometre.pipeline.loading.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.RawFiles;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.TableStart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks written by fastexcel, by LibreOffice, and by nobody who meant well. */
class WorkbookFileTest {
  @TempDir Path root;

  @Test
  void every_kind_of_cell_has_its_text() throws IOException {
    Path path = root.resolve("kinds.xlsx");
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("answers");
      List<String> header = List.of("id", "text", "number", "day", "instant", "yes", "ratio");
      for (int c = 0; c < header.size(); c++) {
        sheet.value(0, c, header.get(c));
      }
      sheet.value(1, 0, "0012");
      sheet.value(1, 1, "deux\nlignes ; et \"guillemets\" <é>");
      sheet.value(1, 2, 1234567.5);
      sheet.value(1, 3, LocalDate.of(2018, 4, 3));
      sheet.style(1, 3).format("dd/MM/yyyy").set();
      sheet.value(1, 4, LocalDateTime.of(2018, 4, 3, 17, 5, 9));
      sheet.style(1, 4).format("yyyy-MM-dd HH:mm:ss").set();
      sheet.value(1, 5, true);
      sheet.value(1, 6, 0.125);
      sheet.style(1, 6).format("0.0\" des jours\"").set();
      sheet.value(3, 0, "0013"); // row 3 is empty
      sheet.value(3, 2, 1e21);
    }

    assertEquals(
        List.of("id", "text", "number", "day", "instant", "yes", "ratio"),
        open(path).columns().stream().map(column -> column.name()).toList());
    List<List<String>> records = records(path);
    assertEquals(
        List.of(
            "2",
            "0012",
            "deux\nlignes ; et \"guillemets\" <é>",
            "1234567,5",
            "2018-04-03",
            "2018-04-03 17:05:09",
            "1",
            "0,125"),
        records.get(0));
    assertEquals(
        List.of("4", "0013", "", "1000000000000000000000", "", "", "", ""), records.get(1));
    assertEquals(2, records.size());
  }

  /** {@code libreoffice.fods} converted: {@code soffice --convert-to xlsx libreoffice.fods}. */
  @Test
  void what_libreoffice_writes_is_read_with_its_formulas_and_errors() {
    Path path = Path.of("src/test/resources/workbooks/libreoffice.xlsx");

    List<List<String>> records = records(path);

    assertEquals(List.of("2", "1", "732829320", "12", "2020-02-29", "24", ""), records.get(0));
    assertEquals(List.of("3", "2", "5580113", "3,5", "2019-12-31", "7", "#N/A"), records.get(1));
  }

  @Test
  void a_wide_row_shows_that_it_is_misshapen() throws IOException {
    Path path = root.resolve("wide.xlsx");
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("answers");
      sheet.value(0, 0, "id");
      sheet.value(0, 1, "size");
      sheet.value(1, 0, "1");
      sheet.value(2, 0, "2");
      sheet.value(2, 3, "far out");
    }

    try (RawRecords records = open(path).records().open()) {
      records.next();
      assertEquals(2, records.width());
      assertEquals("", records.cell(1));
      records.next();
      assertEquals(4, records.width());
    }
  }

  @Test
  void a_bomb_is_defused_before_it_is_read() throws IOException {
    Path path = root.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    String message = refused(path);

    assertTrue(message.contains("part xl/sharedStrings.xml of the workbook is larger"), message);
  }

  @Test
  void entities_that_grow_are_not_followed() throws IOException {
    Path path = root.resolve("laughs.xlsx");
    Path honest = written("honest.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path));
        var source = new java.util.zip.ZipFile(honest.toFile())) {
      for (var part : java.util.Collections.list(source.entries())) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        String text =
            new String(source.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        if (part.getName().equals("xl/sharedStrings.xml")) {
          text =
              text.replaceFirst(
                      "\\?>", "?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>")
                  .replaceFirst("small", "&b;");
        }
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }

    assertTrue(refused(path).contains("laughs.xlsx"));
  }

  @Test
  void what_is_no_workbook_is_told_by_what_it_is() throws IOException {
    Path old = Files.write(root.resolve("old.xlsx"), bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1));
    Path text = Files.writeString(root.resolve("text.xlsx"), "id;size\n1;2\n");

    String message =
        assertThrows(InvalidDeclaration.class, () -> open(old)).problems().get(0).problem();
    assertTrue(message.contains("a workbook of Excel before 2007"), message);
    message = assertThrows(InvalidDeclaration.class, () -> open(text)).problems().get(0).problem();
    assertTrue(message.contains("is no excel file"), message);
  }

  /** Truncated, with bytes turned over or overwritten: it loads, or is refused with its name. */
  @Test
  void a_damaged_workbook_loads_or_is_refused() throws IOException {
    byte[] honest = Files.readAllBytes(written("damaged.xlsx"));
    Random random = new Random(2018);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bytes = honest.clone();
      if (i % 3 == 0) {
        bytes = java.util.Arrays.copyOf(bytes, 4 + random.nextInt(bytes.length - 4));
      } else {
        for (int k = 0; k <= i % 7; k++) {
          bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
      }
      Path path = Files.write(root.resolve("damaged.xlsx"), bytes);
      refused += assertTimeout(Duration.ofSeconds(30), () -> isRefused(path)) ? 1 : 0;
    }
    assertTrue(refused > 150, refused + " of 300 are refused");
  }

  private boolean isRefused(Path path) {
    try {
      records(path);
      return false;
    } catch (DataRefused refused) {
      assertTrue(refused.getMessage().contains("damaged.xlsx"), refused.getMessage());
      return true;
    }
  }

  private Path written(String name) throws IOException {
    Path path = root.resolve(name);
    Random random = new Random(7);
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("answers");
      for (int c = 0; c < 6; c++) {
        sheet.value(0, c, "q" + c);
        for (int r = 1; r <= 50; r++) {
          if (c < 2) {
            sheet.value(r, c, c == 0 ? "company " + r : r % 2 == 0 ? "small" : "large");
          } else {
            sheet.value(r, c, random.nextDouble());
          }
        }
      }
    }
    return path;
  }

  private String refused(Path path) {
    return assertThrows(DataRefused.class, () -> records(path)).getMessage();
  }

  /** The row of each record and its cells. */
  private static List<List<String>> records(Path path) {
    RawTable table = open(path);
    List<List<String>> all = new ArrayList<>();
    try (RawRecords records = table.records().open()) {
      while (records.next()) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(records.line())));
        for (int c = 0; c < table.columns().size(); c++) {
          cells.add(records.cell(c));
        }
        all.add(cells);
      }
    }
    return all;
  }

  private static RawTable open(Path path) {
    return RawFiles.open(
        path,
        new RawAnswers(
            List.of(path),
            TableStart.FIRST,
            RawFormat.EXCEL,
            Optional.empty(),
            ';',
            ',',
            RawFormat.EXCEL.dates(),
            "id",
            Optional.empty(),
            Optional.empty(),
            new Place("survey.yaml", 7, 3)));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
