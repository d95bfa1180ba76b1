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
    } else if (withoutIntercept(expression)) {
      add(((RExpression.Call) expression).arguments().get(0).value(), terms);
    } else {
      terms.add(expression);
    }
  }

  /** {@code … - 1}. */
  private static boolean withoutIntercept(RExpression expression) {
    return expression instanceof RExpression.Call call
        && call.function().equals("-")
        && call.arguments().size() == 2
        && call.arguments().get(1).value().equals(new RExpression.Number(1));
  }

  /** Whether a model of the formula has a constant: not with {@code - 1} or {@code + 0}. */
  static boolean hasIntercept(RExpression formula) {
    RExpression right = formula;
    if (formula instanceof RExpression.Call call && call.function().equals("~")) {
      right = call.arguments().get(call.arguments().size() - 1).value();
    }
    return !withoutIntercept(right) && !terms(formula).contains(new RExpression.Number(0));
  }

  /** Left-hand side, where the formula has one. */
  static RExpression left(RExpression formula) {
    return ((RExpression.Call) formula).arguments().get(0).value();
  }

  static double number(RExpression expression) {
    if (expression instanceof RExpression.Number number) {
      return number.value();
    }
    if (expression instanceof RExpression.Call call) {
      double first = number(call.arguments().get(0).value());
      return switch (call.function()) {
        case "-" ->
            call.arguments().size() == 1 ? -first : first - number(call.arguments().get(1).value());
        case "/" -> first / number(call.arguments().get(1).value());
        case "*" -> first * number(call.arguments().get(1).value());
        default -> Double.NaN;
      };
    }
    return expression.equals(new RExpression.Name("Inf")) ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  /** The numbers of {@code c(…)}, or of a single number. */
  static double[] numbers(RExpression expression) {
    if (expression instanceof RExpression.Call call && call.function().equals("c")) {
      return call.arguments().stream().mapToDouble(argument -> number(argument.value())).toArray();
    }
    return new double[] {number(expression)};
  }
}
