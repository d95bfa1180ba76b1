package fr.barometre.report.tabbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A tab book as an Excel workbook: on every sheet one marked-up table from A1, no merged cells.
 * Texts are texts, whatever they begin with; no cell is a formula.
 */
public final class TabBookWorkbook {
  private static final int HEAD = 3; // columns that say what a line is about
  private static final double TEXT_WIDTH = 38;
  private static final double NUMBER_WIDTH = 16;

  private final TabBook book;

  public TabBookWorkbook(TabBook book) {
    this.book = book;
  }

  public void write(OutputStream out) throws IOException {
    List<Sheet> sheets = book.sheets();
    try (Workbook workbook = new Workbook(out, "barometre", "0.1")) {
      for (int s = 0; s < sheets.size(); s++) {
        Worksheet worksheet = workbook.newWorksheet(sheets.get(s).name());
        fill(worksheet, sheets.get(s));
        if (s == 0) {
          link(worksheet, sheets.get(s));
        }
        mark(worksheet, sheets.get(s), s + 1);
      }
    }
  }

  private static void fill(Worksheet worksheet, Sheet sheet) {
    for (int c = 0; c < sheet.header().size(); c++) {
      worksheet.value(0, c, sheet.header().get(c));
      worksheet.style(0, c).bold().wrapText(true).set();
      worksheet.width(c, c < HEAD || sheet.figures() == 0 ? TEXT_WIDTH : NUMBER_WIDTH);
    }
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<Cell> row = sheet.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        put(worksheet, r + 1, c, row.get(c));
      }
    }
  }

  private static void put(Worksheet worksheet, int row, int column, Cell cell) {
    if (cell.number().isPresent()) {
      worksheet.value(row, column, cell.number().getAsDouble());
      worksheet.style(row, column).format(cell.form().pattern()).set();
    } else if (!cell.text().isEmpty()) {
      worksheet.value(row, column, cell.text());
    }
  }

  private static void link(Worksheet worksheet, Sheet contents) {
    for (int r = 0; r < contents.rows().size(); r++) {
      String name = contents.rows().get(r).get(0).text();
      worksheet.hyperlink(r + 1, 0, HyperLink.internal("'" + name + "'!A1", name));
    }
  }

  private static void mark(Worksheet worksheet, Sheet sheet, int number) {
    worksheet
        .range(0, 0, Math.max(1, sheet.rows().size()), sheet.header().size() - 1)
        .createTable(sheet.header().toArray(String[]::new))
        .setName("table_" + number)
        .setDisplayName("table_" + number);
    worksheet.freezePane(sheet.figures() > 0 ? HEAD : 0, 1);
  }
}
