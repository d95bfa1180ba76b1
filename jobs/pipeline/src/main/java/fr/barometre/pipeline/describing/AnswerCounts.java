package fr.barometre.pipeline.describing;

import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.Table;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How many companies gave each answer, unweighted, counted as the rows of {@code responses} pass by
 * on their way to the file.
 */
public final class AnswerCounts {
  private final List<Column> columns;
  private final List<Map<Object, Long>> counts;

  public AnswerCounts(Table responses) {
    columns = responses.columns();
    counts =
        columns.stream().map(column -> (Map<Object, Long>) new HashMap<Object, Long>()).toList();
  }

  /** The same rows, counted once they have all been taken. */
  public Iterator<Object[]> counting(Iterator<Object[]> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Object[] next() {
        Object[] row = rows.next();
        for (int i = 0; i < row.length; i++) {
          if (isCounted(columns.get(i)) || row[i] == null) {
            counts.get(i).merge(row[i] == null ? Absent.ABSENT : row[i], 1L, Long::sum);
          }
        }
        return row;
      }
    };
  }

  /** Companies with that value in that column. */
  long of(Column column, Object value) {
    return counts.get(columns.indexOf(column)).getOrDefault(value, 0L);
  }

  /** Companies without a value in that column. */
  long absent(Column column) {
    return of(column, Absent.ABSENT);
  }

  /** Codes and yes or no; keys of companies are as many as there are rows. */
  private static boolean isCounted(Column column) {
    return column.type() == ColumnType.BOOLEAN
        || (column.type() == ColumnType.STRING && !column.required());
  }

  private enum Absent {
    ABSENT
  }
}
