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

  private final Service service;
  private final int width;
  private final ArrayList<AnswerReader> answers;
  private final int columns;

  ResponseReader(Service service, int width, List<AnswerReader> answers) {
    this.service = service;
    this.width = width;
    this.answers = new ArrayList<>(answers);
    this.columns = answers.stream().mapToInt(AnswerReader::width).sum();
  }

  /**
   * The cells that say of a response what is no answer.
   *
   * @param completed -1 where no cell tells a finished questionnaire
   * @param finished what it holds then; empty for all but {@link #UNFINISHED}
   * @param latest -1 where no cell dates a response
   * @param keyAnswer the question whose answer is the key; -1 where none is
   */
  record Service(
      int key, int completed, Set<String> finished, int latest, int keyAnswer, DateOrder order)
      implements Serializable {

    boolean isUnfinished(String[] cells) {
      if (completed < 0) {
        return false;
      }
      return finished.isEmpty()
          ? UNFINISHED.contains(cells[completed])
          : !finished.contains(cells[completed]);
    }
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
    row[ResponseLayout.KEY] =
        cells[service.key()].isEmpty() ? null : Siren.key(cells[service.key()]);
    if (service.latest() >= 0) {
      String latest = cells[service.latest()];
      row[ResponseLayout.LATEST] =
          Dates.parseTime(latest, service.order()).map(Object::toString).orElse(latest);
    }
    if (service.isUnfinished(cells)) {
      remarks.add(BuiltInRule.INCOMPLETE.in("", ""));
      return;
    }
    int at = ResponseLayout.FIRST_ANSWER;
    boolean blank = true;
    for (int a = 0; a < answers.size(); a++) {
      AnswerReader answer = answers.get(a);
      answer.read(cells, row, at, remarks);
      blank &= a == service.keyAnswer() || isBlank(row, at, answer.width());
      at += answer.width();
    }
    boolean asked = answers.size() > (service.keyAnswer() < 0 ? 0 : 1);
    if (asked && blank && remarks.isOfAbsences()) {
      remarks.clear();
      remarks.add(BuiltInRule.BLANK.in("", ""));
    }
  }

  private static boolean isBlank(Object[] row, int at, int width) {
    for (int i = at; i < at + width; i++) {
      if (row[i] != null && !row[i].equals(false)) {
        return false;
      }
    }
    return true;
  }

  private String[] cells(RawRecords record) {
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      cells[i] = Cells.normalised(record.cell(i));
    }
    return cells;
  }
}
