package fr.barometre.statistics.cases;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.statistics.intervals.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a computed result with an expected row, number by number: every field of the row counts
 * that does not describe it, so that none is left out in silence.
 */
final class RowCheck {
  private static final Set<String> DESCRIPTIONS =
      Set.of(
          "call",
          "statistic",
          "variable",
          "domain",
          "p",
          "level",
          "names",
          "mod",
          "method",
          "note",
          "warning",
          "tolerance",
          "only",
          "differs_in",
          "survey_4_1_1");

  private final ExpectedRow row;
  private final Result result;
  private final Tolerance tolerance;
  private final Map<String, String> differences = new LinkedHashMap<>();

  RowCheck(ExpectedRow row, Result result) {
    this.row = row;
    this.result = result;
    tolerance = Tolerance.of(row);
  }

  /** What differs by field, in words; empty if nothing does. */
  Map<String, String> differences() {
    if (row.has("matrix")) {
      compareMatrix();
      return differences;
    }
    Cell cell = cell(row, result).orElse(null);
    if (cell == null) {
      differences.put(
          "variable", "none such among " + result.cells().stream().map(Cell::variable).toList());
      return differences;
    }
    row.json()
        .fields()
        .forEachRemaining(
            field -> {
              if (!DESCRIPTIONS.contains(field.getKey())) {
                compare(field.getKey(), field.getValue(), cell);
              }
            });
    return differences;
  }

  private void compare(String field, JsonNode expected, Cell cell) {
    if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(field + "[" + i + "]", expected.get(i), cell);
      }
      return;
    }
    double number = ExpectedRow.number(expected);
    double actual = actual(field, cell);
    double scale = field.startsWith("parameter") ? 0 : Math.abs(row.number("estimate"));
    if (!close(number, actual, scale)) {
      differences.put(field, "%s is %s, not %s".formatted(field, actual, number));
    }
  }

  /** The first cell of the row's variable, domain and share. */
  static Optional<Cell> cell(ExpectedRow row, Result result) {
    return result.cells().stream().filter(cell -> matches(row, cell)).findFirst();
  }

  private static boolean matches(ExpectedRow row, Cell cell) {
    boolean domain = cell.domain().isEmpty() || cell.domain().equals(row.domain());
    boolean p = !row.has("p") || Double.isNaN(cell.p()) || cell.p() == row.number("p");
    String variable = row.text("variable");
    return domain && p && (variable.isEmpty() || variable.equals(cell.variable()));
  }

  private double actual(String field, Cell cell) {
    if (cell.numbers().containsKey(field)) {
      return cell.get(field);
    }
    double level = row.has("level") ? row.number("level") : 0.95;
    return switch (field) {
      case "df" -> result.df();
      case "cv" -> cell.get("se") / cell.get("estimate");
      case "ci_low" -> interval(cell, df(), level).low();
      case "ci_high" -> interval(cell, df(), level).high();
      case "ci_low_z" -> interval(cell, Double.POSITIVE_INFINITY, level).low();
      case "ci_high_z" -> interval(cell, Double.POSITIVE_INFINITY, level).high();
      default -> Double.NaN;
    };
  }

  /** Where a row notes its normal interval and no degrees of freedom, the other is normal too. */
  private double df() {
    return row.has("df") || !row.has("ci_low_z") ? result.df() : Double.POSITIVE_INFINITY;
  }

  private static Interval interval(Cell cell, double df, double level) {
    return Interval.student(cell.get("estimate"), cell.get("se"), df, level);
  }

  private void compareMatrix() {
    double[][] expected = row.matrix();
    if (result.estimates() == null) {
      differences.put("matrix", "no covariance");
      return;
    }
    double[][] actual = result.estimates().covariance();
    int[] place = places(expected.length);
    for (int j = 0; j < expected.length; j++) {
      for (int k = 0; k < expected.length; k++) {
        double found = actual[place[j]][place[k]];
        double scale = Math.sqrt(Math.abs(expected[j][j] * expected[k][k]));
        double noise = 1e-2 * scale + 1e-11 * Math.abs(product(place[j], place[k]));
        if (!close(expected[j][k], found, noise)) {
          differences.put(
              "matrix", "covariance %d,%d is %s, not %s".formatted(j, k, found, expected[j][k]));
        }
      }
    }
  }

  /** Where the names of the row stand among those of the result; in order if they are others. */
  private int[] places(int size) {
    List<String> names = row.texts("names");
    int[] places = new int[size];
    for (int j = 0; j < size; j++) {
      int found = names.size() == size ? result.names().indexOf(names.get(j)) : j;
      places[j] = found < 0 ? j : found;
    }
    return places;
  }

  private double product(int j, int k) {
    return result.estimates().values()[j] * result.estimates().values()[k];
  }

  /** Within the relative tolerance, or within the noise of a number that is truly 0. */
  private boolean close(double expected, double actual, double scale) {
    if (Double.isNaN(expected) || Double.isNaN(actual) || Double.isInfinite(expected)) {
      return Double.compare(expected, actual) == 0;
    }
    double noise = Double.isFinite(scale) ? 1e-11 * scale : 0;
    double larger = Math.max(Math.abs(expected), Math.abs(actual));
    return Math.abs(expected - actual)
        <= tolerance.relative() * larger + tolerance.absolute() + noise;
  }
}
