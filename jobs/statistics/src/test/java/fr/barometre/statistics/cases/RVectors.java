package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import fr.barometre.statistics.estimators.Variances;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** Evaluates expressions of R to vectors: of results, weights, columns and what is made of them. */
final class RVectors {
  private final CaseSession session;

  RVectors(CaseSession session) {
    this.session = session;
  }

  /**
   * Numbers, with names or empty ones.
   *
   * @param names as many as values
   */
  record Vector(List<String> names, double[] values) {

    static Vector of(double... values) {
      return new Vector(Collections.nCopies(values.length, ""), values);
    }

    double single() {
      if (values.length != 1) {
        throw new UnclaimedCall(values.length + " values where one is asked for");
      }
      return values[0];
    }

    Vector map(DoubleUnaryOperator function) {
      return new Vector(names, Arrays.stream(values).map(function).toArray());
    }

    /** The shorter one is repeated. */
    Vector with(Vector other, DoubleBinaryOperator operator) {
      int size = Math.max(values.length, other.values.length);
      double[] result = new double[size];
      Arrays.setAll(
          result,
          i ->
              operator.applyAsDouble(
                  values[i % values.length], other.values[i % other.values.length]));
      return new Vector(values.length == size ? names : other.names, result);
    }
  }

  Vector evaluate(RExpression expression) {
    RExpression bound = session.bound(expression);
    if (bound instanceof RExpression.Number number) {
      return Vector.of(number.value());
    }
    if (!(bound instanceof RExpression.Call call)) {
      return Vector.of(session.sample().numbers(bound));
    }
    List<RExpression> arguments = call.arguments().stream().map(a -> a.value()).toList();
    RExpression first = arguments.isEmpty() ? call : arguments.get(0);
    return switch (call.function()) {
      case "as.numeric", "as.vector", "unname", "(function)" -> evaluate(first);
      case "sqrt" -> evaluate(first).map(Math::sqrt);
      case "exp" -> evaluate(first).map(Math::exp);
      case "log" -> evaluate(first).map(Math::log);
      case "abs" -> evaluate(first).map(Math::abs);
      case "+", "*", "/", "^" -> combined(call.function(), arguments);
      case "-" -> arguments.size() == 1 ? evaluate(first).map(v -> -v) : combined("-", arguments);
      case "sum" -> Vector.of(Arrays.stream(evaluate(first).values()).sum());
      case "mean" -> Vector.of(Arrays.stream(evaluate(first).values()).average().orElseThrow());
      case "min" -> Vector.of(Arrays.stream(evaluate(first).values()).min().orElseThrow());
      case "max" -> Vector.of(Arrays.stream(evaluate(first).values()).max().orElseThrow());
      case "length" -> Vector.of(evaluate(first).values().length);
      case "[" -> element(arguments);
      case "$" -> member(first, arguments.get(1));
      case "tapply" -> byClass(arguments);
      case "weights" -> Vector.of(session.design(first).weights());
      case "degf" -> Vector.of(session.design(first).degreesOfFreedom());
      case "SE", "coef", "cv", "deff" -> ofResult(call.function(), first);
      case "HTestimator" -> horvitzThompson(arguments);
      case "Hajekestimator" ->
          horvitzThompson(arguments)
              .with(
                  horvitzThompson(List.of(new RExpression.Number(1), arguments.get(1))),
                  (total, size) -> total / size);
      case "svycralpha" -> alpha(call);
      default -> throw new UnclaimedCall(call.source());
    };
  }

  private Vector combined(String operator, List<RExpression> arguments) {
    DoubleBinaryOperator combine =
        switch (operator) {
          case "+" -> (x, y) -> x + y;
          case "-" -> (x, y) -> x - y;
          case "*" -> (x, y) -> x * y;
          case "^" -> Math::pow;
          default -> (x, y) -> x / y;
        };
    return evaluate(arguments.get(0)).with(evaluate(arguments.get(1)), combine);
  }

  /** A column of the data, or the value and the variance of a ratio. */
  private Vector member(RExpression of, RExpression name) {
    if (!session.isBound(of) || !(session.bound(of) instanceof RExpression.Call)) {
      return Vector.of(session.sample().numbers(name));
    }
    return switch (name.source()) {
      case "ratio" -> ofResult("coef", of);
      case "estvar", "var" -> ofResult("SE", of).map(error -> error * error);
      default -> throw new UnclaimedCall(of.source() + "$" + name.source());
    };
  }

  /** An element of a vector, or {@code w[j, k]} of a matrix of variances. */
  private Vector element(List<RExpression> arguments) {
    int j = (int) Formula.number(arguments.get(1)) - 1;
    if (arguments.size() == 2) {
      Vector vector = evaluate(arguments.get(0));
      int at =
          arguments.get(1) instanceof RExpression.Text name
              ? vector.names().indexOf(name.value())
              : j;
      return Vector.of(vector.values()[at]);
    }
    int k = (int) Formula.number(arguments.get(2)) - 1;
    if (arguments.get(0) instanceof RExpression.Call call && call.function().equals("vcov")) {
      return Vector.of(session.evaluate(call.argument("object", 0)).estimates().covariance()[j][k]);
    }
    double[] values = session.resultOf(arguments.get(0), RVectors::isSquare).estimates().values();
    int p = (int) Math.round(Math.sqrt(values.length));
    return Vector.of(values[j * p + k]);
  }

  /** {@code vcov(x)}, or {@code cov2cor} of it. */
  private double[][] covariance(RExpression.Call call) {
    if (call.function().equals("vcov")) {
      return session.resultOf(call.argument("object", 0), any -> true).estimates().covariance();
    }
    double[][] covariance = covariance((RExpression.Call) call.argument("V", 0));
    double[][] correlation = new double[covariance.length][covariance.length];
    for (int j = 0; j < covariance.length; j++) {
      for (int k = 0; k < covariance.length; k++) {
        correlation[j][k] = covariance[j][k] / Math.sqrt(covariance[j][j] * covariance[k][k]);
      }
    }
    return correlation;
  }

  private static boolean isSquare(Result result) {
    String name = result.names().get(result.names().size() - 1);
    return result.names().size() > 1 && name.contains(":");
  }

  private Vector ofResult(String function, RExpression of) {
    Result result = session.resultOf(of, any -> true);
    double[] values =
        result.cells().stream()
            .mapToDouble(
                cell ->
                    switch (function) {
                      case "SE" -> cell.get("se");
                      case "cv" -> cell.get("se") / cell.get("estimate");
                      case "deff" -> cell.get("deff");
                      default -> cell.get("estimate");
                    })
            .toArray();
    return new Vector(result.cells().stream().map(Cell::variable).toList(), values);
  }

  /** {@code tapply(x, classes, sum)} or {@code mean}. */
  private Vector byClass(List<RExpression> arguments) {
    double[] values = evaluate(arguments.get(0)).values();
    CaseColumn classes = session.sample().evaluate(arguments.get(1)).asFactor();
    int[] codes = classes.codes();
    boolean mean = arguments.get(2).source().equals("mean");
    double[] result = new double[classes.levels().size()];
    for (int g = 0; g < result.length; g++) {
      double sum = 0;
      double companies = 0;
      for (int i = 0; i < codes.length; i++) {
        int times = codes[i] == g ? session.sample().multiplicity()[i] : 0;
        sum += times == 0 ? 0 : times * values[i % values.length];
        companies += times;
      }
      result[g] = mean ? sum / companies : sum;
    }
    return new Vector(classes.levels(), result);
  }

  /** {@code sum y / pi}. */
  private Vector horvitzThompson(List<RExpression> arguments) {
    Vector weighted =
        evaluate(arguments.get(0)).with(evaluate(arguments.get(1)), (y, pi) -> y / pi);
    int[] times = session.sample().multiplicity();
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += times[i] * weighted.values()[i];
    }
    return Vector.of(sum);
  }

  /** {@code k / (k - 1) (1 - sum of the variances / variance of the sum)}. */
  private Vector alpha(RExpression.Call call) {
    Answers answers = Answers.of(call.argument("formula", 0), session.sample());
    Design design = session.design(call.argument("design", 1));
    int k = answers.names().size();
    Estimates variances = design.estimate(new Variances(design.multiplicity(), answers.matrix()));
    return Vector.of(Contrasts.smooth(s -> reliability(s, k), variances).values());
  }

  private static DerivativeStructure reliability(DerivativeStructure[] s, int k) {
    DerivativeStructure all = s[0].multiply(0);
    DerivativeStructure own = s[0].multiply(0);
    for (int j = 0; j < s.length; j++) {
      all = all.add(s[j]);
      own = j % (k + 1) == 0 ? own.add(s[j]) : own;
    }
    return own.divide(all).negate().add(1).multiply(k / (k - 1.0));
  }
}
