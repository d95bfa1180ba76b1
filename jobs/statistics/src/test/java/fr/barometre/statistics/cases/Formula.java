package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.List;

/** The terms of a formula of R: {@code ~a + b} has a and b. */
final class Formula {
  private Formula() {}

  /** The terms of the right-hand side; an expression that is no formula is its own term. */
  static List<RExpression> terms(RExpression formula) {
    List<RExpression> terms = new ArrayList<>();
    add(formula, terms);
    return terms;
  }

  private static void add(RExpression expression, List<RExpression> terms) {
    if (expression instanceof RExpression.Call call && call.function().equals("~")) {
      add(call.arguments().get(call.arguments().size() - 1).value(), terms);
    } else if (expression instanceof RExpression.Call call && call.function().equals("+")) {
      call.arguments().forEach(argument -> add(argument.value(), terms));
    } else {
      terms.add(expression);
    }
  }

  /** Left-hand side, where the formula has one. */
  static RExpression left(RExpression formula) {
    return ((RExpression.Call) formula).arguments().get(0).value();
  }

  static double number(RExpression expression) {
    if (expression instanceof RExpression.Number number) {
      return number.value();
    }
    RExpression.Call call = (RExpression.Call) expression;
    return call.function().equals("-") ? -number(call.arguments().get(0).value()) : Double.NaN;
  }

  /** The numbers of {@code c(…)}, or of a single number. */
  static double[] numbers(RExpression expression) {
    if (expression instanceof RExpression.Call call && call.function().equals("c")) {
      return call.arguments().stream().mapToDouble(argument -> number(argument.value())).toArray();
    }
    return new double[] {number(expression)};
  }
}
