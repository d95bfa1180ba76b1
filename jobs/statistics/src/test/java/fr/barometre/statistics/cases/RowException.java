package fr.barometre.statistics.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers of rows where this library means to differ from R, each with its reason. Only a number
 * that does differ is excepted.
 */
enum RowException {
  EMPTY_MEAN("a mean of no companies is undefined; R gives 0") {
    @Override
    Set<String> fields(Known known) {
      boolean nobody = Double.isNaN(known.found("estimate")) && known.expected("estimate") == 0;
      return nobody ? ALL : NONE;
    }
  },
  NO_DEGREES_OF_FREEDOM("without degrees of freedom there is no interval; R gives one of width 0") {
    @Override
    Set<String> fields(Known known) {
      boolean none = known.computed().result().df() <= 0 && known.expected("se") == 0;
      return none ? BOUNDS : NONE;
    }
  },
  ALL_OR_NONE(
      "at 0 % and 100 % the interval is Clopper and Pearson's; R gives NaN or a width of 0, and by"
          + " its logit an estimate that is not quite 0") {
    @Override
    Set<String> fields(Known known) {
      if (!known.row().call().contains("svyciprop") || known.expected("se") != 0) {
        return NONE;
      }
      return known.row().call().contains("\"logit\"")
          ? Set.of("estimate", "ci_low", "ci_high")
          : BOUNDS;
    }
  },
  DF_OF_THE_WHOLE("the row notes the degrees of freedom of the sample, not of its domain") {
    @Override
    Set<String> fields(Known known) {
      return known.row().call().matches("svyciprop\\(.*subset\\(.*") ? Set.of("df") : NONE;
    }
  },
  MISSING_TOTAL("a total with a missing answer has no precision; R gives that of the others") {
    @Override
    Set<String> fields(Known known) {
      boolean missing =
          known.row().has("matrix")
              ? Arrays.stream(known.computed().result().estimates().values())
                  .anyMatch(Double::isNaN)
              : Double.isNaN(known.found("estimate")) && Double.isNaN(known.expected("estimate"));
      return missing && known.row().call().contains("svytotal") ? Set.of("se", "matrix") : NONE;
    }
  },
  TIES_IN_FILE_ORDER(
      "R ranks companies that answer alike by their order in the file where weights differ; here"
          + " they stand at the middle of their weight") {
    @Override
    Set<String> fields(Known known) {
      return known.found(ComparisonFamily.TIED) == 1
          ? Set.of("estimate", "se", "value", "p_value", "parameter[0]")
          : NONE;
    }
  },
  NOBODY_IN_A_REPLICATE(
      "a replicate without anybody who says yes has an infinite logit, so there is no interval; R's"
          + " iterations stop at a large number and fill the unit") {
    @Override
    Set<String> fields(Known known) {
      boolean unit =
          known.row().call().contains("svyciprop") && known.expected("ci_high") > 0.99999;
      return known.computed().replicated() && unit ? Set.of("ci_low", "ci_high") : NONE;
    }
  },
  TRIALS_FORGOTTEN_IN_REPLICATES(
      "R fits a model of successes and failures again on shares that all count alike, whatever the"
          + " trials behind them: its variance is that of another statistic than its coefficient") {
    @Override
    Set<String> fields(Known known) {
      return known.computed().replicated() && known.row().call().startsWith("svyglm(cbind(")
          ? Set.of("se", "ci_low", "ci_high", "matrix")
          : NONE;
    }
  },
  TIE_BY_ROUNDING("in R the rounding of long doubles decides whether C = p S at equal weights") {
    @Override
    Set<String> fields(Known known) {
      return known.found(QuantileFamily.TIE) == 1
          ? Set.of("estimate", "se", "ci_low", "ci_high")
          : NONE;
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

  /**
   * A row beside what was computed for it.
   *
   * @param cell that the row is about; empty where it is about a matrix, or nothing fits
   */
  record Known(ExpectedRow row, CaseRunner.Computed computed, Optional<Cell> cell) {

    double expected(String field) {
      return row.number(field);
    }

    double found(String field) {
      return cell.map(value -> value.get(field)).orElse(Double.NaN);
    }
  }

  String reason() {
    return reason;
  }

  /** The numbers of the row that may differ. */
  abstract Set<String> fields(Known known);

  /** The exceptions that allow a number to differ. */
  static Set<RowException> allowing(String field, Known known) {
    Set<RowException> allowing = EnumSet.noneOf(RowException.class);
    Arrays.stream(values())
        .filter(exception -> exception.fields(known).contains(field))
        .forEach(allowing::add);
    return allowing;
  }
}
