package fr.barometre.survey.tables;

import java.io.Serializable;
import java.util.List;

/**
 * A published table as promised.
 *
 * @param description its grain, in one sentence
 * @param sortedBy the columns that order its rows, unique together
 * @param key the columns that tell its rows apart and are never null; empty where there are none
 */
public record Table(
    String name, String description, List<Column> columns, List<String> sortedBy, List<String> key)
    implements Serializable {

  /** One whose order is its key, unless a column of it may be null. */
  public Table(String name, String description, List<Column> columns, List<String> sortedBy) {
    this(
        name, description, columns, sortedBy, isRequired(columns, sortedBy) ? sortedBy : List.of());
  }

  private static boolean isRequired(List<Column> columns, List<String> names) {
    return columns.stream()
        .filter(column -> names.contains(column.name()))
        .allMatch(Column::required);
  }
}
