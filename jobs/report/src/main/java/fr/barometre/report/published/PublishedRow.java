package fr.barometre.report.published;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of a published table.
 *
 * @param values by column, in the order of the columns; null where the file holds null
 */
public record PublishedRow(Map<String, Object> values) {

  /** Null where absent. */
  public String text(String column) {
    Object value = values.get(column);
    return value == null ? null : value.toString();
  }

  public OptionalDouble number(String column) {
    return values.get(column) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  public OptionalLong count(String column) {
    return values.get(column) instanceof Number number
        ? OptionalLong.of(Math.round(number.doubleValue()))
        : OptionalLong.empty();
  }

  public boolean absent(String column) {
    return values.get(column) == null;
  }
}
