package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.Statistic;
import fr.barometre.statistics.estimators.DesignEffect;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.StandardizedMeans;
import fr.barometre.statistics.estimators.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code svymean} and {@code svytotal}, with their design effects. */
final class MeanFamily implements StatisticFamily {

  @Override
  public Optional<NamedStatistic> statistic(RExpression.Call call, CaseSession session) {
    boolean mean = call.function().equals("svymean");
    if (!mean && !call.function().equals("svytotal")) {
      return Optional.empty();
    }
    Answers answers = Answers.of(call.argument("x", 0), session.sample());
    Statistic statistic = mean ? means(call, session, answers) : new Totals(answers.matrix());
    return Optional.of(new NamedStatistic(answers.names(), statistic, answers));
  }

  private static Statistic means(RExpression.Call call, CaseSession session, Answers answers) {
    if (session.bound(call.argument("design", 1)) instanceof RExpression.Call design
        && design.function().equals("svystandardize")) {
      double[] codes =
          session
              .sample()
              .evaluate(Formula.terms(design.named("by").orElseThrow()).get(0))
              .asFactor()
              .values();
      double[] population = Formula.numbers(design.named("population").orElseThrow());
      double sum = Arrays.stream(population).sum();
      return new StandardizedMeans(
          Arrays.stream(codes).mapToInt(code -> (int) code).toArray(),
          Arrays.stream(population).map(size -> size / sum).toArray(),
          answers.matrix());
    }
    return new Means(answers.matrix());
  }

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    Optional<NamedStatistic> named = statistic(call, session);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    boolean mean = call.function().equals("svymean");
    Answers answers = named.get().answers();
    Design whole = session.design(call.argument("design", 1));
    Design design = call.flag("na.rm") ? answers.complete(whole) : whole;
    Estimates estimates = design.estimate(named.get().statistic());
    Optional<DesignEffect> effect = effect(call);
    List<Cell> cells = new ArrayList<>();
    for (int j = 0; j < answers.names().size(); j++) {
      double variance = estimates.covariance()[j][j];
      Cell cell =
          Cell.of(answers.names().get(j), estimates.values()[j], estimates.standardError(j));
      double[] answer = answers.columns().get(j);
      cells.add(
          effect
              .map(
                  e ->
                      mean
                          ? e.ofMean(variance, design, answer)
                          : e.ofTotal(variance, design, answer))
              .map(deff -> cell.with("deff", deff))
              .orElse(cell));
    }
    return Optional.of(new Result(cells, answers.names(), estimates, whole.degreesOfFreedom()));
  }

  private static Optional<DesignEffect> effect(RExpression.Call call) {
    if (call.flag("deff")) {
      return Optional.of(DesignEffect.WITHOUT_REPLACEMENT);
    }
    return call.named("deff")
        .filter(value -> value.equals(new RExpression.Text("replace")))
        .map(value -> DesignEffect.WITH_REPLACEMENT);
  }
}
