package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.quantiles.Quantile;
import fr.barometre.statistics.quantiles.QuantileInterval;
import fr.barometre.statistics.quantiles.QuantileRule;
import fr.barometre.statistics.quantiles.QuantileValues;
import fr.barometre.statistics.quantiles.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code svyquantile}: quantiles by rule, with intervals by method. */
final class QuantileFamily implements CallFamily {
  /** 1 in a cell of a share that is exactly reached by some of the equal weights. */
  static final String TIE = "tie";

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
    Answers answers = Answers.numbers(call.argument("x", 0), session.sample());
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
        Cell cell = cell(one.names().get(0), quantiles, p, call).with(TIE, tie(quantiles, p));
        cells.add(cell);
        if (call.named("quantiles").isPresent()) {
          cells.add(cell.named(one.names().get(0) + "." + p));
        }
      }
    }
    return Optional.of(Result.of(cells, whole.degreesOfFreedom()));
  }

  /** Equal weights: p times the companies is a whole number. */
  private static double tie(Quantiles quantiles, double p) {
    double[] weights =
        Arrays.stream(quantiles.design().weights()).filter(w -> w != 0).distinct().toArray();
    double rank = p * quantiles.design().companies();
    return weights.length == 1 && Math.abs(rank - Math.rint(rank)) < 1e-9 ? 1 : 0;
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
