package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import fr.barometre.statistics.estimators.Variances;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** {@code c(name = …)}: arithmetic on results, and Cronbach's alpha. */
final class ArithmeticFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("c") || call.arguments().size() != 1) {
      return Optional.empty();
    }
    double value = value(call.arguments().get(0).value(), session);
    Cell cell = Cell.of(call.arguments().get(0).name(), value, Double.NaN);
    return Optional.of(Result.of(List.of(cell), Double.NaN));
  }

  private static double value(RExpression expression, CaseSession session) {
    if (expression instanceof RExpression.Number number) {
      return number.value();
    }
    RExpression.Call call = (RExpression.Call) expression;
    RExpression first = call.arguments().get(0).value();
    return switch (call.function()) {
      case "as.numeric" -> value(first, session);
      case "sqrt" -> Math.sqrt(value(first, session));
      case "/" -> value(first, session) / value(call.arguments().get(1).value(), session);
      case "*" -> value(first, session) * value(call.arguments().get(1).value(), session);
      case "[" -> element(call, session);
      case "sum" -> sumOfSquares(first, session);
      case "degf" -> session.design(first).degreesOfFreedom();
      case "svycralpha" -> alpha(call, session);
      default -> throw new UnclaimedCall(call.source());
    };
  }

  /** {@code w[j, k]} of a matrix of variances. */
  private static double element(RExpression.Call call, CaseSession session) {
    double[] values = session.evaluate(call.arguments().get(0).value()).estimates().values();
    int p = (int) Math.round(Math.sqrt(values.length));
    int j = (int) Formula.number(call.arguments().get(1).value()) - 1;
    int k = (int) Formula.number(call.arguments().get(2).value()) - 1;
    return values[j * p + k];
  }

  /** {@code sum(SE(x)^2)}. */
  private static double sumOfSquares(RExpression squared, CaseSession session) {
    RExpression.Call errors =
        (RExpression.Call) ((RExpression.Call) squared).arguments().get(0).value();
    Result result = session.evaluate(errors.arguments().get(0).value());
    return result.cells().stream().mapToDouble(cell -> cell.get("se") * cell.get("se")).sum();
  }

  /** {@code k / (k - 1) (1 - sum of the variances / variance of the sum)}. */
  private static double alpha(RExpression.Call call, CaseSession session) {
    Answers answers = Answers.of(call.argument("formula", 0), session.sample());
    Design design = session.design(call.argument("design", 1));
    int k = answers.names().size();
    Estimates variances = design.estimate(new Variances(design.multiplicity(), answers.matrix()));
    return Contrasts.smooth(s -> reliability(s, k), variances).values()[0];
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
