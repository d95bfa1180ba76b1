package fr.barometre.report.tabbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.PublishedSample;
import fr.barometre.report.published.Editions;
import fr.barometre.report.workbook.BookFormat;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EditionFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabBookWorkbookTest {
  @TempDir Path root;

  @Test
  void hasContentsThenASheetBySegmentThenNotes() throws IOException {
    PublishedSample.write(root, "2020");

    try (ReadableWorkbook workbook = read(write())) {
      assertEquals(
          List.of("Sommaire", "1 size", "2 sector", "Notes"),
          workbook.getSheets().map(sheet -> sheet.getName()).toList());
    }
  }

  @Test
  void putsRespondentsFirstAndSaysWithheldInsteadOfANumber() throws IOException {
    PublishedSample.write(root, "2020");

    List<Row> rows = rows(write(), "1 size");
    assertEquals(
        List.of(
            "Indicateur",
            "Base",
            "Ligne",
            "Unité",
            "Ensemble",
            "Ensemble\u00a0: mentions",
            "A. Petite",
            "A. Petite\u00a0: lettres et mentions",
            "B. Grande",
            "B. Grande\u00a0: lettres et mentions"),
        rows.get(0).stream().map(cell -> cell.getText()).toList());
    assertEquals("n (non pondéré)", rows.get(1).getCellText(2));
    assertEquals(1657, rows.get(1).getCell(4).asNumber().intValue());
    assertEquals("n effectif (le plus petit des réponses)", rows.get(2).getCellText(2));
    assertEquals("À bois", rows.get(3).getCellText(2));
    assertEquals("0.285", rows.get(3).getCellText(4));
    assertEquals("non diffusé", rows.get(3).getCellText(6));
    assertEquals("\u2013 moins de 5 répondants", rows.get(3).getCellText(7));
    assertEquals("0.4445", rows.get(3).getCellText(8));
    assertEquals("\u2013 prudence\u00a0: moins de 30 répondants (20)", rows.get(3).getCellText(9));
  }

  @Test
  void aTextThatStartsLikeAFormulaIsText() throws IOException {
    EditionFolder folder = PublishedSample.write(root, "2020");
    for (String text : List.of("=1+1", "+1", "-1", "@sum")) {
      String manifest = Files.readString(folder.manifest());
      Files.writeString(
          folder.manifest(),
          manifest.replaceFirst(
              "\"label_fr\": \"[^\"]*\", \"label_en\": \"Wood",
              "\"label_fr\": \"" + text + "\", \"label_en\": \"Wood"));

      byte[] written = write();
      org.dhatim.fastexcel.reader.Cell cell = rows(written, "1 size").get(3).getCell(2);
      assertEquals(CellType.STRING, cell.getType());
      assertEquals(text, cell.getText());
      assertFalse(parts(written).values().stream().anyMatch(part -> part.contains("<f>")));
    }
  }

  @Test
  void everySheetIsOneTableFromItsFirstCellWithoutMergedCells() throws IOException {
    PublishedSample.write(root, "2020");

    Map<String, String> parts = parts(write());
    for (int s = 1; s <= 4; s++) {
      String table = parts.get("xl/tables/table" + s + ".xml");
      assertTrue(table.contains("ref=\"A1:"), table);
      assertFalse(parts.get("xl/worksheets/sheet" + s + ".xml").contains("mergeCell"));
    }
    String contents = parts.get("xl/worksheets/sheet1.xml");
    assertTrue(contents.contains("location=\"&apos;1 size&apos;!A1\""), contents);
  }

  @Test
  void saysItsTitleItsLanguageAndThatAnswersAreSyntheticAndIsTheSameBytesEachTime()
      throws IOException {
    PublishedSample.write(root, "2020");
    byte[] written = write();

    String properties = parts(written).get("docProps/core.xml");
    assertTrue(properties.contains("<dc:title>Enquête, 2020</dc:title>"), properties);
    assertTrue(properties.contains("<dc:language>fr-FR</dc:language>"), properties);
    assertTrue(
        properties.contains("<dc:description>Réponses synthétiques</dc:description>"), properties);
    assertArrayEquals(written, write());
  }

  @Test
  void printsAsWideAsAPageWithTheHeaderOnEachAndFrozenOnScreen() throws IOException {
    PublishedSample.write(root, "2020");

    Map<String, String> parts = parts(write());
    String sheet = parts.get("xl/worksheets/sheet2.xml");
    assertTrue(sheet.contains("fitToPage=\"1\"") || sheet.contains("fitToPage=\"true\""), sheet);
    assertTrue(sheet.contains("fitToWidth=\"1\""), sheet);
    assertTrue(sheet.contains("fitToHeight=\"0\""), sheet);
    assertTrue(sheet.contains("state=\"frozen\""), sheet);
    assertTrue(parts.get("xl/workbook.xml").contains("_xlnm.Print_Titles"));
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BookFormat.XLSX.write(
        new TabBook(
                new Editions(root).get(Optional.empty(), Optional.empty()),
                new TabBook.Choices(Language.FR, MultipleTests.NONE))
            .book(),
        out);
    return out.toByteArray();
  }

  private static List<Row> rows(byte[] written, String sheet) throws IOException {
    try (ReadableWorkbook workbook = read(written)) {
      return workbook.findSheet(sheet).orElseThrow().read();
    }
  }

  private static ReadableWorkbook read(byte[] written) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(written));
  }

  private Map<String, String> parts(byte[] written) throws IOException {
    Path file = Files.write(root.resolve("parts.xlsx"), written);
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
