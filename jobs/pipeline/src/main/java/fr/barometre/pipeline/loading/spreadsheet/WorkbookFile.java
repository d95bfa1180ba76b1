package fr.barometre.pipeline.loading.spreadsheet;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.pipeline.loading.RecordSource;
import fr.barometre.survey.RawAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook: one header row, then one row per response. Rows are streamed;
 * empty ones are passed over.
 *
 * @param path where it stands
 * @param decimal the declared mark, which numbers are written with so that texts and numbers of a
 *     column read alike
 */
public record WorkbookFile(String path, char decimal) implements RecordSource {

  /**
   * Opens the workbook and reads its header.
   *
   * @throws DataRefused if it is broken, larger than a survey's can be, or holds no response
   */
  public static RawTable open(Path path, RawAnswers raw) {
    ArchiveGuard.of(path).confirm();
    WorkbookFile file = new WorkbookFile(path.toString(), raw.decimal());
    try (Rows rows = new Rows(file, 0)) {
      if (!rows.next()) {
        throw new DataRefused(
            List.of(path + ": the first sheet is empty. Move the answers to it."));
      }
      List<RawColumn> columns = new ArrayList<>();
      for (int c = 0; c < rows.width(); c++) {
        columns.add(RawColumn.named(rows.cell(c)));
      }
      if (!rows.next()) {
        throw new DataRefused(
            List.of(path + ":1: a header and no response. Export the answers again."));
      }
      return new RawTable(path, columns, file);
    }
  }

  @Override
  public RawRecords open() {
    try (Rows header = new Rows(this, 0)) {
      header.next();
      Rows rows = new Rows(this, header.width());
      rows.next();
      return rows;
    }
  }

  private static final class Rows implements RawRecords {
    /** Only its format tells a day from a number. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final WorkbookFile file;
    private final CellText text;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int columns; // 0 for those of the row itself
    private Row row;
    private long line = 1;

    Rows(WorkbookFile file, int columns) {
      this.file = file;
      this.columns = columns;
      this.text = new CellText(file.decimal());
      try {
        workbook = new ReadableWorkbook(Path.of(file.path()).toFile(), WITH_FORMATS);
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
      } catch (IOException | RuntimeException broken) {
        throw refused(broken);
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
        } while (isEmpty());
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
