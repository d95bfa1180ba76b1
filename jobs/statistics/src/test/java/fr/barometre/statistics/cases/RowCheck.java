package fr.barometre.statistics.cases;

import fr.barometre.statistics.intervals.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares a computed result with an expected row, number by number. */
final class RowCheck {
  private static final List<String> NUMBERS =
      List.of(
          "estimate",
          "se",
          "ci_low",
          "ci_high",
          "ci_low_z",
          "ci_high_z",
          "df",
          "df_domain",
          "deff",
          "cv",
          "value",
          "p_value",
          "deviance",
          "null_deviance",
          "df_residual",
          "dispersion");

  private final Tolerance tolerance;

  RowCheck(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /** What differs, in words; empty if nothing does. */
  List<String> differences(ExpectedRow row, Result result) {
    Set<String> excepted = RowException.excepted(row);
    if (row.has("matrix")) {
      return excepted.contains("matrix") ? List.of() : matrixDifferences(row.matrix(), result);
    }
    List<Cell> found = result.cells().stream().filter(cell -> matches(row, cell)).toList();
    if (found.isEmpty()) {
      return List.of("no such value among " + result.cells().stream().map(Cell::variable).toList());
    }
    List<String> differences = new ArrayList<>();
    Cell cell = found.get(0);
    for (String field : NUMBERS) {
      if (row.has(field) && !excepted.contains(field)) {
        double expected = row.number(field);
        double actual = actual(field, cell, result, row);
        if (!close(expected, actual, Math.abs(row.number("estimate")))) {
          differences.add("%s is %s, not %s".formatted(field, actual, expected));
        }
      }
    }
    if (!excepted.contains("parameter")) {
      differences.addAll(listDifferences("parameter", row, cell));
    }
    differences.addAll(listDifferences("lambda", row, cell));
    return differences;
  }

  private List<String> listDifferences(String field, ExpectedRow row, Cell cell) {
    double[] expected = row.numbers(field);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < expected.length; i++) {
      double actual = cell.get(field + "[" + i + "]");
      if (!close(expected[i], actual, 0)) {
        differences.add("%s %d is %s, not %s".formatted(field, i, actual, expected[i]));
      }
    }
    return differences;
  }

  private static boolean matches(ExpectedRow row, Cell cell) {
    boolean domain = cell.domain().isEmpty() || cell.domain().equals(row.domain());
    boolean p = !row.has("p") || Double.isNaN(cell.p()) || cell.p() == row.number("p");
    String variable = row.text("variable");
    return domain && p && (variable.isEmpty() || variable.equals(cell.variable()));
  }

  private static double actual(String field, Cell cell, Result result, ExpectedRow row) {
    if (cell.numbers().containsKey(field)) {
      return cell.get(field);
    }
    double level = row.has("level") ? row.number("level") : 0.95;
    return switch (field) {
      case "df" -> result.df();
      case "cv" -> cell.get("se") / cell.get("estimate");
      case "ci_low" -> interval(cell, result.df(), level).low();
      case "ci_high" -> interval(cell, result.df(), level).high();
      case "ci_low_z" -> interval(cell, Double.POSITIVE_INFINITY, level).low();
      case "ci_high_z" -> interval(cell, Double.POSITIVE_INFINITY, level).high();
      default -> Double.NaN;
    };
  }

  private static Interval interval(Cell cell, double df, double level) {
    return Interval.student(cell.get("estimate"), cell.get("se"), df, level);
  }

  private List<String> matrixDifferences(double[][] expected, Result result) {
    double[][] actual = result.estimates().covariance();
    List<String> differences = new ArrayList<>();
    for (int j = 0; j < expected.length; j++) {
      for (int k = 0; k < expected.length; k++) {
        double scale = Math.sqrt(Math.abs(expected[j][j] * expected[k][k]));
        double noise = 1e-2 * scale + 1e-11 * Math.abs(product(result, j, k));
        if (!close(expected[j][k], actual[j][k], noise)) {
          differences.add(
              "covariance %d,%d is %s, not %s".formatted(j, k, actual[j][k], expected[j][k]));
        }
      }
    }
    return differences;
  }

  private static double product(Result result, int j, int k) {
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
