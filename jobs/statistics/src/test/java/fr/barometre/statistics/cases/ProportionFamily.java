package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.ProportionInterval;
import fr.barometre.statistics.intervals.ProportionInterval.Proportion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code svyciprop}: a proportion with its interval. */
final class ProportionFamily implements CallFamily {
  private static final Map<String, ProportionInterval> METHODS =
      Map.of(
          "mean", ProportionInterval.MEAN,
          "logit", ProportionInterval.LOGIT,
          "xlogit", ProportionInterval.LOGIT,
          "asin", ProportionInterval.ASIN,
          "beta", ProportionInterval.BETA,
          "wilson", ProportionInterval.WILSON,
          "likelihood", ProportionInterval.LIKELIHOOD);

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svyciprop")) {
      return Optional.empty();
    }
    Answers answers = Answers.of(call.argument("formula", 0), session.sample());
    Design whole = session.design(call.argument("design", 1));
    Design design = answers.complete(whole);
    Estimates estimates = design.estimate(new Means(answers.matrix()));
    double designDf = whole.degreesOfFreedom();
    ProportionInterval method = METHODS.get(call.text("method", "logit"));
    // R's beta ignores the argument df, and counts companies without an answer.
    double df = method == ProportionInterval.BETA ? designDf : call.number("df", designDf);
    Proportion proportion =
        new Proportion(
            estimates.values()[0],
            estimates.standardError(0),
            whole.companies(),
            df,
            call.number("level", 0.95));
    Interval interval = method.of(proportion);
    Cell cell =
        Cell.of(answers.names().get(0), estimates.values()[0], estimates.standardError(0))
            .with("ci_low", interval.low())
            .with("ci_high", interval.high());
    return Optional.of(new Result(List.of(cell), answers.names(), estimates, designDf));
  }
}
