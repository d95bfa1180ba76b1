package fr.barometre.report.tabbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.LibreOffice;
import fr.barometre.report.PublishedSample;
import fr.barometre.report.published.Editions;
import fr.barometre.report.workbook.BookFormat;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.survey.Language;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both workbooks, opened by a program that is not ours. */
@Tag("programs")
class TabBookInLibreOfficeTest {
  @TempDir Path root;

  @ParameterizedTest
  @EnumSource(BookFormat.class)
  void opensWithoutAWarningAndHoldsTheSameCells(BookFormat format) throws Exception {
    Path book = write(format);

    String said = LibreOffice.convert(book, LibreOffice.CSV_OF_ALL_SHEETS, root);

    assertFalse(
        said.lines()
            .filter(line -> !line.contains("javaldx")) // it has no Java of its own: not about us
            .anyMatch(line -> line.matches("(?i).*(warn|error|repair).*")),
        said);
    List<String> banner =
        Files.readAllLines(root.resolve("book-1 size.csv")).stream()
            .map(line -> line.replace("\"", "")) // no cell has a comma or a quote of its own
            .toList();
    assertTrue(banner.get(0).startsWith("Indicator,Base,Line,Unit,All,"));
    assertEquals("Oven,all companies,n (unweighted),,1657,,4,,20,", banner.get(1));
    // The published sample names no unit for a share; LibreOffice writes 0.285 as one types it.
    assertEquals(
        "Oven,all companies,Wood-fired,,28.5%,,withheld,– fewer than 5 respondents,44.45%,– caution: fewer than 30 respondents (20)",
        banner.get(3));
    assertTrue(Files.exists(root.resolve("book-Contents.csv")));
    assertTrue(Files.exists(root.resolve("book-Notes.csv")));
  }

  @ParameterizedTest
  @EnumSource(BookFormat.class)
  void printsASheetOnAsManyPagesAsItIsLongWithTheNoticeOnEach(BookFormat format) throws Exception {
    LibreOffice.convert(write(format), "pdf", root);

    String[] pages = LibreOffice.textOf(root.resolve("book.pdf")).split("\f");

    assertEquals(4, pages.length);
    for (String page : pages) {
      assertTrue(page.contains("Synthetic answers"), page);
    }
    assertTrue(pages[1].contains("28.5%"), pages[1]);
    assertTrue(pages[1].matches("(?s).*1 size\\s+2 ?/ ?4\\s*"), pages[1]);
  }

  private Path write(BookFormat format) throws Exception {
    PublishedSample.write(root, "2020");
    Path book = root.resolve("book" + format.suffix());
    try (OutputStream out = Files.newOutputStream(book)) {
      format.write(
          new TabBook(
                  new Editions(root).get(Optional.empty(), Optional.empty()),
                  new TabBook.Choices(Language.EN, MultipleTests.NONE))
              .book(),
          out);
    }
    return book;
  }
}
