package fr.barometre.report.output;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedColumn;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.published.PublishedTable;
import fr.barometre.report.text.CsvLine;
import fr.barometre.report.workbook.Book;
import fr.barometre.report.workbook.Cell;
import fr.barometre.report.workbook.Sheet;
import fr.barometre.survey.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A published table in another format: the same columns and rows in the same order, with their
 * values as stored. Where the answers are synthetic a last column says so in CSV, a line below in a
 * spreadsheet.
 */
public final class TableCopy {
  private static final int LONGEST_SHEET = 1_048_575; // rows under a header
  private static final String SYNTHETIC = "synthetic";

  private final Edition edition;
  private final String name;
  private final Language language;
  private final PublishedTable table;
  private final List<String> columns;

  /**
   * @throws fr.barometre.report.UnknownName if the edition has no such table
   */
  public TableCopy(Edition edition, String name, Language language) {
    this.edition = edition;
    this.name = name;
    this.language = language;
    this.table = edition.table(name);
    this.columns = table.columns().stream().map(PublishedColumn::name).toList();
  }

  /** Whether a sheet of a spreadsheet holds all of its rows. */
  public boolean fitsSheet() {
    return edition.manifest().tables().get(name).rows() <= LONGEST_SHEET;
  }

  /** As CSV, a record after the other. */
  public void csv(Writer writer) throws IOException {
    List<String> header = new ArrayList<>(columns);
    notice().ifPresent(any -> header.add(SYNTHETIC));
    writer.write(CsvLine.of(header));
    table.forEach(row -> write(writer, row));
    writer.flush();
  }

  private void write(Writer writer, PublishedRow row) {
    CsvLine line = new CsvLine();
    for (String column : columns) {
      Object value = row.values().get(column);
      if (value instanceof Long count) {
        line.count(count);
      } else if (value instanceof Double number) {
        line.number(number);
      } else {
        line.text(value == null ? null : value.toString());
      }
    }
    notice().ifPresent(line::text);
    try {
      writer.write(line.end());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One sheet; what must be read with the table is below it. */
  Book book() {
    List<List<Cell>> rows = new ArrayList<>();
    table.forEach(
        row -> rows.add(columns.stream().map(column -> cell(row.values().get(column))).toList()));
    List<String> below = new ArrayList<>();
    below.add(edition.manifest().title().in(language));
    notice().ifPresent(below::add);
    below.add(edition.manifest().source().in(language));
    below.add(edition.manifest().runId());
    return new Book(
        edition.manifest().title().in(language) + ", " + name,
        notice().orElse(""),
        language,
        List.of(new Sheet(Sheet.tab(name), columns, rows, 0, below)));
  }

  private static Cell cell(Object value) {
    return value instanceof Number number
        ? Cell.of(number.doubleValue(), Cell.Form.GENERAL)
        : Cell.of(value == null ? null : value.toString());
  }

  private Optional<String> notice() {
    return edition.manifest().syntheticNotice().map(notice -> notice.in(language));
  }
}
