package fr.barometre.report.tabbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TabBookSpreadsheetTest {
  private static final int ANSWER = 2;
  private static final int ALL = 4;

  @TempDir Path root;
  private EditionFolder folder;

  @BeforeEach
  void publish() throws IOException {
    folder = PublishedSample.write(root, "2020");
  }

  /** A header, two sizes of the sample and two answers; ten notes. */
  @Test
  void holdsTheSheetsOfTheBookEachWithOneRangeFromItsFirstCell() throws Exception {
    Document content = content();

    assertEquals(
        List.of("Contents", "1 size", "2 sector", "Notes"),
        attributes(content, "table:table", "table:name"));
    assertEquals(
        List.of(
            "'Contents'.A1:'Contents'.C4",
            "'1 size'.A1:'1 size'.J5",
            "'2 sector'.A1:'2 sector'.H5",
            "'Notes'.A1:'Notes'.B11"),
        attributes(content, "table:database-range", "table:target-range-address"));
    assertEquals(0, content.getElementsByTagName("table:covered-table-cell").getLength());
  }

  @Test
  void linksItsContentsToTheSheets() throws Exception {
    assertEquals(
        List.of("#'1 size'.A1", "#'2 sector'.A1", "#'Notes'.A1"),
        attributes(content(), "text:a", "xlink:href"));
  }

  @Test
  void keepsAllDecimalsOfANumberAndItsKind() throws Exception {
    Element share = cell(content(), 3, ALL);

    assertEquals("percentage", share.getAttribute("office:value-type"));
    assertEquals("0.285", share.getAttribute("office:value"));
  }

  @Test
  void aTextThatStartsLikeAFormulaIsText() throws Exception {
    for (String text : List.of("=1+1", "+1", "-1", "@sum")) {
      Files.writeString(
          folder.manifest(),
          Files.readString(folder.manifest())
              .replaceFirst("(\"code\": \"wood\".*\"label_en\": \")[^\"]*", "$1" + text));
      Document content = content();
      Element cell = cell(content, 3, ANSWER);

      assertEquals("string", cell.getAttribute("office:value-type"));
      assertEquals(text, cell.getTextContent());
      assertTrue(
          attributes(content, "table:table-cell", "table:formula").stream()
              .allMatch(String::isEmpty));
    }
  }

  @Test
  void startsWithItsTypeAndIsTheSameBytesEachTime() throws IOException {
    byte[] written = write();

    assertArrayEquals(written, write());
    String start = new String(Arrays.copyOf(written, 90), StandardCharsets.ISO_8859_1);
    assertTrue(
        start.startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 30), start);
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BookFormat.ODS.write(
        new TabBook(
                new Editions(root).get(Optional.empty(), Optional.empty()),
                new TabBook.Choices(Language.EN, MultipleTests.NONE))
            .book(),
        out);
    return out.toByteArray();
  }

  private Document content() throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(write()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(zip.readAllBytes()));
        }
      }
    }
    throw new AssertionError("no content");
  }

  /** Of the first banner; row 0 is the header. */
  private static Element cell(Document content, int row, int column) {
    Element sheet = (Element) content.getElementsByTagName("table:table").item(1);
    Element line = (Element) sheet.getElementsByTagName("table:table-row").item(row);
    return (Element) line.getElementsByTagName("table:table-cell").item(column);
  }

  private static List<String> attributes(Document content, String element, String attribute) {
    NodeList nodes = content.getElementsByTagName(element);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(((Element) nodes.item(i)).getAttribute(attribute));
    }
    return values;
  }
}
