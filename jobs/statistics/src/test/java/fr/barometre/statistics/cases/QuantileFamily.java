package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.quantiles.Quantile;
import fr.barometre.statistics.quantiles.QuantileInterval;
import fr.barometre.statistics.quantiles.QuantileRule;
import fr.barometre.statistics.quantiles.QuantileValues;
import fr.barometre.statistics.quantiles.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code svyquantile}: quantiles by rule, with intervals by method. */
final class QuantileFamily implements CallFamily {
  private static final Map<String, QuantileInterval> METHODS =
      Map.of(
          "mean", QuantileInterval.MEAN,
          "xlogit", QuantileInterval.LOGIT,
          "asin", QuantileInterval.ASIN,
          "beta", QuantileInterval.BETA,
          "score", QuantileInterval.SCORE);

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svyquantile")) {
      return Optional.empty();
    }
    Answers answers = Answers.of(call.argument("x", 0), session.sample());
    Design whole = session.design(call.argument("design", 1));
    double[] shares = Formula.numbers(shares(call));
    if (call.text("interval.type", "mean").equals("quantile")) {
      return Optional.of(replicated(answers, whole, shares, call));
    }
    List<Cell> cells = new ArrayList<>();
    for (int j = 0; j < answers.names().size(); j++) {
      Answers one = new Answers(List.of(answers.names().get(j)), List.of(answers.columns().get(j)));
      Quantiles quantiles =
          new Quantiles(
              one.complete(whole),
              answers.columns().get(j),
              QuantileRule.of(call.text("qrule", "math")),
              METHODS.get(call.text("interval.type", "mean")));
      for (double p : shares) {
        cells.add(cell(one.names().get(0), quantiles, p, call));
        if (call.named("quantiles").isPresent()) {
          cells.add(cell(one.names().get(0) + "." + p, quantiles, p, call));
        }
      }
    }
    return Optional.of(Result.of(cells, whole.degreesOfFreedom()));
  }

  private static Result replicated(
      Answers answers, Design design, double[] shares, RExpression.Call call) {
    QuantileRule rule = QuantileRule.of(call.text("qrule", "math"));
    List<Cell> cells = new ArrayList<>();
    for (int j = 0; j < answers.names().size(); j++) {
      Estimates estimates =
          design.estimate(
              new QuantileValues(answers.columns().get(j), design.multiplicity(), rule, shares));
      for (int k = 0; k < shares.length; k++) {
        double error = estimates.standardError(k);
        cells.add(Cell.of(answers.names().get(j), estimates.values()[k], error).at(shares[k]));
      }
    }
    return Result.of(cells, design.degreesOfFreedom());
  }

  private static RExpression shares(RExpression.Call call) {
    return call.named("quantiles").orElseGet(() -> call.positional(2).orElseThrow());
  }

  private static Cell cell(String name, Quantiles quantiles, double p, RExpression.Call call) {
    double level = 1 - call.number("alpha", 0.05);
    double df = call.number("df", quantiles.design().degreesOfFreedom());
    Quantile quantile = quantiles.estimate(p, level, df);
    return Cell.of(name, quantile.value(), quantile.standardError())
        .at(p)
        .with("ci_low", quantile.interval().low())
        .with("ci_high", quantile.interval().high());
  }
}
