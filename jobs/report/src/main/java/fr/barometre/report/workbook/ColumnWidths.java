package fr.barometre.report.workbook;

/**
 * How wide the columns of a sheet are, in characters: as its longest text, within limits, so that
 * numbers are never hidden and a long text leaves room for the others.
 */
final class ColumnWidths {
  private static final int LEAST = 10;
  private static final int MOST = 60;
  private static final int NUMBER = 12;
  private static final int HEADER = 24; // headers wrap
  private static final int MARGIN = 2;

  private final Sheet sheet;

  ColumnWidths(Sheet sheet) {
    this.sheet = sheet;
  }

  int of(int column) {
    int longest = Math.min(HEADER, sheet.header().get(column).length());
    for (var row : sheet.rows()) {
      Cell cell = row.get(column);
      longest = Math.max(longest, cell.number().isPresent() ? NUMBER : cell.text().length());
    }
    return Math.max(LEAST, Math.min(MOST, longest + MARGIN));
  }
}
