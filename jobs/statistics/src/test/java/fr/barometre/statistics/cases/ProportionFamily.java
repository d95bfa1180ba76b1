package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.estimators.Logits;
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
    Answers answers = Answers.numbers(call.argument("formula", 0), session.sample());
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
    boolean byLogits = method == ProportionInterval.LOGIT && design instanceof ReplicatedDesign;
    Interval interval =
        byLogits && call.text("method", "logit").equals("logit")
            ? ofLogits(design.estimate(new Logits(new Means(answers.matrix()))), proportion)
            : method.of(proportion);
    Cell cell =
        Cell.of(answers.names().get(0), estimates.values()[0], estimates.standardError(0))
            .with("ci_low", interval.low())
            .with("ci_high", interval.high());
    return Optional.of(new Result(List.of(cell), answers.names(), estimates, designDf));
  }

  /** R's logit interval of a replicated design varies the logit from replicate to replicate. */
  private static Interval ofLogits(Estimates logits, Proportion proportion) {
    Interval interval =
        Interval.student(
            logits.values()[0], logits.standardError(0), proportion.df(), proportion.level());
    return new Interval(expit(interval.low()), expit(interval.high()));
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
