package fr.barometre.report.workbook;

import fr.barometre.report.text.FormulaGuard;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A book as an Excel workbook: on every sheet one marked-up table from A1, no merged cells. Texts
 * are texts, whatever they begin with; no cell is a formula.
 *
 * <p>Source: ECMA-376, part 1.
 */
final class ExcelBook {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final int LONGEST_PRINTED = 240; // characters at the head of a page
  private static final int FAST = 1; // of compression, since entries are packed once more

  private final Book book;

  ExcelBook(Book book) {
    this.book = book;
  }

  void write(OutputStream out) throws IOException {
    Path draft =
        Files.createTempFile("book", ".xlsx"); // only a file tells the sizes of its entries
    try {
      draft(draft);
      repack(draft, out);
    } finally {
      Files.delete(draft);
    }
  }

  private void draft(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        Workbook workbook = new Workbook(out, "barometre", "0.1")) {
      workbook.setCompressionLevel(FAST);
      for (int s = 0; s < book.sheets().size(); s++) {
        Sheet sheet = book.sheets().get(s);
        Worksheet worksheet = workbook.newWorksheet(sheet.name());
        fill(worksheet, sheet);
        mark(worksheet, sheet, s + 1);
        print(worksheet, sheet);
        worksheet.finish();
      }
    }
  }

  private static void fill(Worksheet worksheet, Sheet sheet) {
    ColumnWidths widths = new ColumnWidths(sheet);
    for (int c = 0; c < sheet.header().size(); c++) {
      worksheet.value(0, c, sheet.header().get(c));
      worksheet.style(0, c).bold().wrapText(true).verticalAlignment("top").set();
      worksheet.width(c, widths.of(c));
    }
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<Cell> row = sheet.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        put(worksheet, r + 1, c, row.get(c));
      }
    }
    for (int b = 0; b < sheet.below().size(); b++) {
      put(worksheet, sheet.height() + 1 + b, 0, Cell.of(sheet.below().get(b)));
    }
  }

  private static void put(Worksheet worksheet, int row, int column, Cell cell) {
    if (cell.number().isPresent()) {
      worksheet.value(row, column, cell.number().getAsDouble());
      if (!cell.form().pattern().isEmpty()) {
        worksheet.style(row, column).format(cell.form().pattern()).set();
      }
    } else if (cell.link().isPresent()) {
      worksheet.hyperlink(
          row, column, HyperLink.internal("'" + cell.link().get() + "'!A1", cell.text()));
    } else if (!cell.text().isEmpty()) {
      worksheet.value(row, column, cell.text());
      if (FormulaGuard.isRisky(cell.text())) {
        worksheet.style(row, column).format(Cell.Form.TEXT.pattern()).set();
      }
    }
  }

  private static void mark(Worksheet worksheet, Sheet sheet, int number) {
    worksheet
        .range(0, 0, sheet.height() - 1, sheet.header().size() - 1)
        .createTable(sheet.header().toArray(String[]::new))
        .setName("table_" + number)
        .setDisplayName("table_" + number);
    worksheet.freezePane(sheet.heads(), 1);
  }

  /** A4, as wide as one page, the header and what the book is about on each. */
  private void print(Worksheet worksheet, Sheet sheet) {
    worksheet.pageOrientation("landscape");
    worksheet.paperSize(PaperSize.A4_PAPER);
    worksheet.setFitToPage(true);
    worksheet.fitToWidth((short) 1);
    worksheet.fitToHeight((short) 0);
    worksheet.repeatRows(0);
    worksheet.header(printed(book.about()), Position.CENTER);
    worksheet.footer(printed(sheet.name()), Position.LEFT);
    worksheet.footer("&P / &N", Position.RIGHT);
  }

  private static String printed(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_PRINTED)).replace("&", "&&");
  }

  /** The same entries with dates and properties of our own: the library's say when it was run. */
  private void repack(Path draft, OutputStream out) throws IOException {
    try (ZipFile zip = new ZipFile(draft.toFile());
        ZipEntries entries = new ZipEntries(out)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().equals(PROPERTIES)) {
          entries.add(PROPERTIES, properties());
        } else {
          entries.add(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  private String properties() {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
        <dc:title>%s</dc:title><dc:description>%s</dc:description><dc:creator>barometre</dc:creator><dc:language>%s</dc:language>\
        </cp:coreProperties>
        """
        .formatted(
            XmlText.escaped(book.title()), XmlText.escaped(book.about()), book.languageCode());
  }
}
