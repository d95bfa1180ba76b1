package fr.barometre.statistics.cases;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Numbers of rows where this library means to differ from R, each with its reason. */
enum RowException {
  EMPTY_MEAN("a mean of no companies is undefined; R gives 0") {
    @Override
    Set<String> fields(ExpectedRow row) {
      boolean nobody =
          row.statistic().equals("empty_domain")
              || row.statistic().equals("domain_mean_allna") && row.number("estimate") == 0;
      return nobody ? ALL : NONE;
    }
  },
  NO_DEGREES_OF_FREEDOM("without degrees of freedom there is no interval; R gives one of width 0") {
    @Override
    Set<String> fields(ExpectedRow row) {
      return row.statistic().equals("empty_domain_total") ? BOUNDS : NONE;
    }
  },
  ALL_OR_NONE(
      "at 0 % and 100 % the interval is Clopper and Pearson's; R gives NaN or a width of 0, and by"
          + " its logit an estimate that is not quite 0") {
    @Override
    Set<String> fields(ExpectedRow row) {
      if (!row.statistic().contains("ciprop") || row.number("se") != 0) {
        return NONE;
      }
      return row.call().contains("\"logit\"") ? Set.of("estimate", "ci_low", "ci_high") : BOUNDS;
    }
  },
  DF_OF_THE_WHOLE("the row notes the degrees of freedom of the sample, not of its domain") {
    @Override
    Set<String> fields(ExpectedRow row) {
      return row.statistic().equals("ciprop_zero") ? Set.of("df") : NONE;
    }
  },
  MISSING_TOTAL("a total with a missing answer has no precision; R gives that of the others") {
    @Override
    Set<String> fields(ExpectedRow row) {
      boolean total = row.call().equals("svyby(~enroll, ~wave, dw, svytotal, covmat = TRUE)");
      return total ? Set.of("se", "matrix") : NONE;
    }
  },
  TIES_IN_FILE_ORDER(
      "R ranks companies that answer alike by their order in the file where weights differ; here"
          + " they stand at the middle of their weight") {
    @Override
    Set<String> fields(ExpectedRow row) {
      boolean ranks =
          row.call().startsWith("svyranktest(api00") && !row.call().contains("\"median\"");
      return ranks ? Set.of("estimate", "value", "p_value", "parameter") : NONE;
    }
  },
  NOBODY_IN_A_REPLICATE(
      "a replicate without anybody who says yes has an infinite logit, so there is no interval; R's"
          + " iterations stop at a large number and fill the unit") {
    @Override
    Set<String> fields(ExpectedRow row) {
      boolean unit = row.statistic().equals("ciprop") && row.number("ci_high") > 0.99999;
      return isReplicated(row) && unit ? Set.of("ci_low", "ci_high") : NONE;
    }
  },
  DISPERSION_OF_REPLICATES(
      "R divides the squared residuals by n under replicates and by n - 1 elsewhere; here always by"
          + " n - 1") {
    @Override
    Set<String> fields(ExpectedRow row) {
      return isReplicated(row) && row.statistic().startsWith("fit") ? Set.of("dispersion") : NONE;
    }
  },
  TRIALS_FORGOTTEN_IN_REPLICATES(
      "R fits a model of successes and failures again on shares that all count alike, whatever the"
          + " trials behind them: its variance is that of another statistic than its coefficient") {
    @Override
    Set<String> fields(ExpectedRow row) {
      return isReplicated(row) && row.call().startsWith("svyglm(cbind(")
          ? Set.of("se", "ci_low", "ci_high", "matrix")
          : NONE;
    }
  },
  TIE_BY_ROUNDING("in R the rounding of long doubles decides whether C = p S at equal weights") {
    @Override
    Set<String> fields(ExpectedRow row) {
      boolean tie = row.call().contains("dsrs, c(0.05,") && row.number("p") == 0.05;
      return tie ? Set.of("estimate", "se", "ci_high") : NONE;
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

  static boolean isReplicated(ExpectedRow row) {
    return row.call().matches(".*, (jk|boot|subboot|mrb|scd(rep|brr|fay|jkn))\\w*[,)].*");
  }

  static Set<String> excepted(ExpectedRow row) {
    Set<String> excepted = new TreeSet<>();
    Arrays.stream(values()).forEach(exception -> excepted.addAll(exception.fields(row)));
    return excepted;
  }
}
