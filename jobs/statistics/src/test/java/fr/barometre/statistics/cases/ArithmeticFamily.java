package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code c(name = …)} and vectors with names: arithmetic on results, weights and columns. */
final class ArithmeticFamily implements CallFamily {
  private static final List<String> VECTORS = List.of("(function)", "tapply");

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    RVectors vectors = new RVectors(session);
    List<Cell> cells = new ArrayList<>();
    if (VECTORS.contains(call.function())) {
      RVectors.Vector vector = vectors.evaluate(call);
      for (int k = 0; k < vector.values().length; k++) {
        cells.add(Cell.of(vector.names().get(k), vector.values()[k], Double.NaN));
      }
    } else if (call.function().equals("c")) {
      for (RExpression.Argument argument : call.arguments()) {
        double value = vectors.evaluate(argument.value()).single();
        cells.add(Cell.of(argument.name() == null ? "" : argument.name(), value, Double.NaN));
      }
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(Result.of(cells, Double.NaN));
  }
}
