package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.DesignEffect;
import fr.barometre.statistics.estimators.Ratios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code svyratio}: every numerator over every denominator, together or by stratum. */
final class RatioFamily implements StatisticFamily {

  @Override
  public Optional<NamedStatistic> statistic(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svyratio")) {
      return Optional.empty();
    }
    Answers numerators = Answers.numbers(call.argument("numerator", 0), session.sample());
    Answers denominators = Answers.numbers(denominator(call), session.sample());
    List<String> names = new ArrayList<>();
    List<double[]> above = new ArrayList<>();
    List<double[]> below = new ArrayList<>();
    for (int k = 0; k < denominators.names().size(); k++) {
      for (int j = 0; j < numerators.names().size(); j++) {
        names.add(numerators.names().get(j) + "/" + denominators.names().get(k));
        above.add(numerators.columns().get(j));
        below.add(denominators.columns().get(k));
      }
    }
    List<double[]> all = new ArrayList<>(numerators.columns());
    all.addAll(denominators.columns());
    Ratios ratios = new Ratios(above.toArray(double[][]::new), below.toArray(double[][]::new));
    return Optional.of(new NamedStatistic(names, ratios, new Answers(names, all)));
  }

  private static RExpression denominator(RExpression.Call call) {
    return call.named("denominator").orElseGet(() -> call.positional(1).orElseThrow());
  }

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    return statistic(call, session).map(named -> compute(call, session, named));
  }

  private static Result compute(RExpression.Call call, CaseSession session, NamedStatistic named) {
    int place = call.named("denominator").isPresent() ? 1 : 2;
    RExpression designCall = call.argument("design", place);
    Design whole = session.design(designCall);
    Design design = call.flag("na.rm") ? named.answers().complete(whole) : whole;
    if (call.flag("separate")) {
      return separate(session, design, designCall, named);
    }
    Estimates estimates = design.estimate(named.statistic());
    Result result = Result.of(named.names(), estimates, whole.degreesOfFreedom());
    if (!call.flag("deff")) {
      return result;
    }
    double[] residual = residual(named, design);
    double deff =
        DesignEffect.WITHOUT_REPLACEMENT.ofTotal(estimates.covariance()[0][0], design, residual);
    return new Result(
        List.of(result.cells().get(0).with("deff", deff)), result.names(), estimates, result.df());
  }

  private static double[] residual(NamedStatistic named, Design design) {
    double[] weights = design.totalWeights();
    double[] residual = named.statistic().influence(weights)[0];
    for (int i = 0; i < residual.length; i++) {
      residual[i] = weights[i] == 0 ? 0 : residual[i] / weights[i];
    }
    return residual;
  }

  private static Result separate(
      CaseSession session, Design design, RExpression designCall, NamedStatistic named) {
    RExpression.Call code = (RExpression.Call) session.bound(designCall);
    CaseColumn strata =
        session
            .sample()
            .evaluate(Formula.terms(code.named("strata").orElseThrow()).get(0))
            .asFactor();
    List<Cell> cells = new ArrayList<>();
    for (Group group : Group.of(List.of("stratum"), List.of(strata))) {
      Estimates estimates = design.within(group.members()).estimate(named.statistic());
      for (Cell cell : Result.of(named.names(), estimates, 0).cells()) {
        cells.add(cell.in(Map.copyOf(group.levels())));
      }
    }
    return Result.of(cells, design.degreesOfFreedom());
  }
}
