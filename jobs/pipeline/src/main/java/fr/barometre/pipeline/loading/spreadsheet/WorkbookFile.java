package fr.barometre.pipeline.loading.spreadsheet;

import static java.util.stream.Collectors.joining;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.ExportHeader;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawFiles;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.pipeline.loading.RecordSource;
import fr.barometre.survey.RawAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a workbook: a header, then one row per response. Rows are streamed; empty ones are
 * passed over.
 *
 * @param path where it stands
 * @param decimal the declared mark, which numbers are written with so that texts and numbers of a
 *     column read alike
 * @param sheet its name; empty for the first
 * @param headerRow the row on which the header begins, from 1
 * @param tool how its header is written
 * @param columns how many; 0 while the header is read
 */
public record WorkbookFile(
    String path, char decimal, String sheet, int headerRow, ExportHeader tool, int columns)
    implements RecordSource {

  /**
   * Opens the workbook and reads its header.
   *
   * @throws fr.barometre.survey.InvalidDeclaration if it lacks the sheet, or is of another tool
   * @throws DataRefused if it is broken, larger than a survey's can be, or holds no response
   */
  public static RawTable open(Path path, RawAnswers raw) {
    List<List<String>> head = head(path, raw);
    if (head.isEmpty()) {
      throw new DataRefused(
          List.of(
              path
                  + ": "
                  + raw.start()
                      .sheet()
                      .map(name -> "sheet '" + name + "'")
                      .orElse("the first sheet")
                  + " is empty. Name the sheet of the answers under raw.sheet."));
    }
    ExportHeader header = new ExportHeader(raw.format());
    if (head.size() <= header.records()) {
      throw new DataRefused(
          List.of(
              "%s:%d: a header and no response. Export the answers again."
                  .formatted(path, raw.start().headerRow())));
    }
    if (raw.format().isTool()) {
      ExportHeader.confirm(path, raw, head);
    }
    List<RawColumn> columns = ExportHeader.columns(path, raw, head);
    return new RawTable(path, columns, of(path, raw, columns.size()));
  }

  /**
   * The first rows from that of the header on, all of the same width.
   *
   * @throws DataRefused if they cannot be read
   */
  public static List<List<String>> head(Path path, RawAnswers raw) {
    ArchiveGuard.of(path).confirm();
    List<List<String>> head = new ArrayList<>();
    try (Rows rows = new Rows(of(path, raw, 0))) {
      rows.confirmSheet(raw);
      while (head.size() < ExportHeader.LONGEST && rows.next()) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < rows.width(); c++) {
          row.add(rows.cell(c));
        }
        head.add(row);
      }
    }
    int width =
        head.stream()
            .limit(new ExportHeader(raw.format()).records())
            .mapToInt(List::size)
            .max()
            .orElse(0);
    head.forEach(row -> row.addAll(Collections.nCopies(Math.max(0, width - row.size()), "")));
    return head;
  }

  private static WorkbookFile of(Path path, RawAnswers raw, int columns) {
    return new WorkbookFile(
        path.toString(),
        raw.decimal(),
        raw.start().sheet().orElse(""),
        raw.start().headerRow(),
        new ExportHeader(raw.format()),
        columns);
  }

  @Override
  public RawRecords open() {
    Rows rows = new Rows(this);
    for (int i = 0; i < tool.records(); i++) {
      rows.next();
    }
    return rows;
  }

  @Override
  public List<List<String>> header() {
    List<List<String>> all = new ArrayList<>();
    try (Rows rows = new Rows(this)) {
      for (int i = 0; i < tool.records() && rows.next(); i++) {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
          row.add(rows.cell(c));
        }
        all.add(row);
      }
    }
    return all;
  }

  private static final class Rows implements RawRecords {
    /** Only its format tells a day from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final WorkbookFile file;
    private final CellText text;
    private final ReadableWorkbook workbook;
    private final Optional<Sheet> sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int columns; // 0 for those of the row itself
    private Row row;
    private long line = 1;

    Rows(WorkbookFile file) {
      this.file = file;
      this.columns = file.columns();
      this.text = new CellText(file.decimal());
      try {
        workbook = new ReadableWorkbook(Path.of(file.path()).toFile(), WITH_FORMATS);
        sheet =
            file.sheet().isEmpty()
                ? Optional.of(workbook.getFirstSheet())
                : workbook.findSheet(file.sheet());
        stream = sheet.isPresent() ? sheet.get().openStream() : Stream.empty();
        rows = stream.iterator();
      } catch (IOException | RuntimeException broken) {
        throw refused(broken);
      }
    }

    /** A workbook without the sheet tells those it has. */
    void confirmSheet(RawAnswers raw) {
      if (sheet.isEmpty()) {
        throw RawFiles.invalid(
            raw,
            "'%s' has no sheet '%s'".formatted(file.path(), file.sheet()),
            "It has " + workbook.getSheets().map(Sheet::getName).collect(joining(", ")));
      }
    }

    @Override
    public boolean next() {
      try {
        do {
          if (!rows.hasNext()) {
            return false;
          }
          row = rows.next();
          line = row.getRowNum();
        } while (line < file.headerRow() || isEmpty());
        return true;
      } catch (RuntimeException broken) {
        throw refused(broken);
      }
    }

    private boolean isEmpty() {
      for (int c = 0; c < row.getCellCount(); c++) {
        if (!cell(c).isEmpty()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public long line() {
      return line;
    }

    /** A row ends at its last cell: those after it are empty, and none is missing. */
    @Override
    public int width() {
      return columns == 0 ? row.getCellCount() : Math.max(columns, filled());
    }

    private int filled() {
      int filled = row.getCellCount();
      while (filled > columns && cell(filled - 1).isEmpty()) {
        filled--;
      }
      return filled;
    }

    @Override
    public String cell(int column) {
      try {
        return column < row.getCellCount() ? text.of(row.getCell(column)) : "";
      } catch (RuntimeException broken) {
        throw refused(broken);
      }
    }

    @Override
    public void close() {
      try {
        stream.close();
        workbook.close();
      } catch (IOException failure) {
        throw refused(failure);
      }
    }

    private DataRefused refused(Exception broken) {
      return new DataRefused(
          List.of(
              file.path()
                  + ":"
                  + line
                  + ": the sheet cannot be read from this row on: "
                  + broken.getMessage()
                  + ". Open it in a spreadsheet program and save it again, or export as CSV."));
    }
  }
}
