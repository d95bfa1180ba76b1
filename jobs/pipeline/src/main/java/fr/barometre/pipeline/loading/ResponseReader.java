package fr.barometre.pipeline.loading;

import fr.barometre.survey.DateOrder;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Turns records into rows of {@link ResponseLayout}. Travels to the executors. */
final class ResponseReader implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What tools write where a questionnaire was not finished. */
  private static final Set<String> UNFINISHED = Set.of("", "0", "False", "FALSE", "false");

  private final int width;
  private final int keyCell;
  private final int completedCell; // -1 where none is declared
  private final int latestCell; // -1 where none is declared
  private final DateOrder order;
  private final ArrayList<AnswerReader> answers;
  private final int columns;

  ResponseReader(
      int width,
      int keyCell,
      int completedCell,
      int latestCell,
      DateOrder order,
      List<AnswerReader> answers) {
    this.order = order;
    this.width = width;
    this.keyCell = keyCell;
    this.completedCell = completedCell;
    this.latestCell = latestCell;
    this.answers = new ArrayList<>(answers);
    this.columns = answers.stream().mapToInt(AnswerReader::width).sum();
  }

  /**
   * One response.
   *
   * @param number its place among the responses of the file, from 1
   */
  InternalRow read(String file, long number, RawRecords record) {
    Object[] row = new Object[ResponseLayout.FIRST_ANSWER + columns];
    Remarks remarks = new Remarks();
    row[0] = file;
    row[1] = number;
    row[2] = record.line();
    if (record.width() != width) {
      remarks.add(BuiltInRule.RAGGED.in("", record.width() + " / " + width));
    } else {
      readCells(cells(record), row, remarks);
      record.breaches().forEach(remarks::add);
    }
    row[ResponseLayout.BREACHES] =
        new GenericArrayData(remarks.breaches().stream().map(ResponseReader::row).toArray());
    row[ResponseLayout.DONT_KNOW] =
        remarks.dontKnow().isEmpty() ? null : new GenericArrayData(remarks.dontKnow().toArray());
    return internal(row);
  }

  private static InternalRow row(Breach breach) {
    return internal(new Object[] {breach.rule(), breach.column(), breach.value(), breach.error()});
  }

  /** Values as Spark holds them: an encoder would look at every cell by reflection. */
  private static InternalRow internal(Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        values[i] = UTF8String.fromString(text);
      } else if (values[i] instanceof LocalDate day) {
        values[i] = Math.toIntExact(day.toEpochDay());
      }
    }
    return new GenericInternalRow(values);
  }

  private void readCells(String[] cells, Object[] row, Remarks remarks) {
    row[ResponseLayout.KEY] = cells[keyCell].isEmpty() ? null : Siren.key(cells[keyCell]);
    if (latestCell >= 0) {
      row[ResponseLayout.LATEST] =
          Dates.parseTime(cells[latestCell], order).map(Object::toString).orElse(cells[latestCell]);
    }
    if (completedCell >= 0 && UNFINISHED.contains(cells[completedCell])) {
      remarks.add(BuiltInRule.INCOMPLETE.in("", ""));
      return;
    }
    int at = ResponseLayout.FIRST_ANSWER;
    for (AnswerReader answer : answers) {
      answer.read(cells, row, at, remarks);
      at += answer.width();
    }
  }

  private String[] cells(RawRecords record) {
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      cells[i] = Cells.normalised(record.cell(i));
    }
    return cells;
  }
}
