package fr.barometre.statistics.cases;

import fr.barometre.statistics.intervals.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code c(name = …)} and vectors with names: arithmetic on results, weights and columns. */
final class ArithmeticFamily implements CallFamily {
  private static final List<String> VECTORS =
      List.of("(function)", "tapply", "SE", "coef", "cv", "degf", "svycralpha");

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    RVectors vectors = new RVectors(session);
    List<Cell> cells = new ArrayList<>();
    if (VECTORS.contains(call.function())) {
      RVectors.Vector vector = vectors.evaluate(call);
      for (int k = 0; k < vector.values().length; k++) {
        cells.add(Cell.of(vector.names().get(k), vector.values()[k], Double.NaN));
      }
    } else if (call.function().equals("confint")) {
      return Optional.of(bounds(call, session));
    } else if (call.function().equals("c")) {
      for (RExpression.Argument argument : call.arguments()) {
        double value = vectors.evaluate(argument.value()).single();
        cells.add(Cell.of(argument.name() == null ? "" : argument.name(), value, Double.NaN));
      }
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(Result.of(cells, Double.NaN));
  }

  /** Bounds around each value: normal, or with degrees of freedom where they are given. */
  private static Result bounds(RExpression.Call call, CaseSession session) {
    Result result = session.resultOf(call.argument("object", 0), any -> true);
    double level = call.number("level", 0.95);
    double df =
        call.named("df")
            .map(given -> new RVectors(session).evaluate(given).single())
            .orElse(Double.POSITIVE_INFINITY);
    List<Cell> cells =
        result.cells().stream()
            .map(
                cell -> {
                  Interval interval =
                      Interval.student(cell.get("estimate"), cell.get("se"), df, level);
                  return cell.with("ci_low", interval.low()).with("ci_high", interval.high());
                })
            .toList();
    return Result.of(cells, df);
  }
}
