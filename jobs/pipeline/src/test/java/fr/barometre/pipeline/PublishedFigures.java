package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;

/**
 * The estimates of a run, compared with a table of what R gives: call, cell, domain, estimate,
 * standard error, interval and degrees of freedom, the last three where R's are of the same domain.
 * Relative tolerance 1e-9: sums in another order.
 */
record PublishedFigures(String prefix, Map<String, Row> byCell) {
  private static final double RELATIVE = 1e-9;

  static PublishedFigures of(SurveyFolder survey, RunReport report) {
    List<Row> rows = survey.table(report, "estimates").collectAsList();
    Row any = rows.get(0);
    return new PublishedFigures(
        any.getAs("survey") + "@" + any.getAs("edition") + "/",
        rows.stream().collect(Collectors.toMap(row -> row.getAs("cell_id"), Function.identity())));
  }

  Row get(String cell, String domain) {
    return byCell.get(prefix + cell + "/" + domain);
  }

  /** One test per line of the table. */
  Stream<DynamicTest> areThoseOf(Path table) {
    List<DynamicTest> tests = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(table).stream().skip(1).toList()) {
        String[] expected = line.split("\\|", -1);
        tests.add(
            DynamicTest.dynamicTest(
                expected[0] + " " + expected[1] + " in " + expected[2], () -> compare(expected)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private void compare(String[] expected) {
    Row row = get(expected[1], expected[2]);
    double estimate = Double.parseDouble(expected[3]);
    assertEquals(estimate, row.getAs("estimate"), RELATIVE * Math.abs(estimate));
    close(expected[4], row, "standard_error");
    close(expected[5], row, "ci_low");
    close(expected[6], row, "ci_high");
    close(expected[7], row, "df");
  }

  private static void close(String expected, Row row, String column) {
    if (!expected.isEmpty()) {
      double value = Double.parseDouble(expected);
      assertEquals(value, row.getAs(column), RELATIVE * Math.abs(value), column);
    }
  }
}
