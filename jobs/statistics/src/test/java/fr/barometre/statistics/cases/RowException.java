package fr.barometre.statistics.cases;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Numbers of rows where this library means to differ from R, each with its reason. */
enum RowException {
  EMPTY_MEAN("a mean of no companies is undefined; R gives 0") {
    @Override
    Set<String> fields(ExpectedRow row) {
      return row.statistic().equals("empty_domain") ? ALL : NONE;
    }
  },
  NO_DEGREES_OF_FREEDOM("without degrees of freedom there is no interval; R gives one of width 0") {
    @Override
    Set<String> fields(ExpectedRow row) {
      return row.statistic().equals("empty_domain_total") ? BOUNDS : NONE;
    }
  };

  private static final Set<String> NONE = Set.of();
  private static final Set<String> BOUNDS = Set.of("ci_low", "ci_high", "ci_low_z", "ci_high_z");
  private static final Set<String> ALL =
      Set.of("estimate", "se", "ci_low", "ci_high", "ci_low_z", "ci_high_z", "cv");

  private final String reason;

  RowException(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** The numbers of the row that are not compared. */
  abstract Set<String> fields(ExpectedRow row);

  static Set<String> excepted(ExpectedRow row) {
    Set<String> excepted = new TreeSet<>();
    Arrays.stream(values()).forEach(exception -> excepted.addAll(exception.fields(row)));
    return excepted;
  }
}
