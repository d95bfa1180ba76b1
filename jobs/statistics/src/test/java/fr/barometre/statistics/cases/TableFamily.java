package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Statistic;
import fr.barometre.statistics.estimators.Agreement;
import fr.barometre.statistics.estimators.InDomain;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code svytable}, {@code unwtd.count} and {@code svykappa}: counts of companies by cell. */
final class TableFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    return switch (call.function()) {
      case "svytable" -> Optional.of(table(call, session));
      case "unwtd.count" -> Optional.of(count(call, session));
      case "svykappa" -> Optional.of(kappa(call, session));
      default -> Optional.empty();
    };
  }

  private static Result table(RExpression.Call call, CaseSession session) {
    Design design = session.design(call.argument("design", 1));
    double sum = Arrays.stream(design.totalWeights()).sum();
    double scale = call.named("Ntotal").isPresent() ? call.number("Ntotal", 1) / sum : 1;
    List<Cell> cells = new ArrayList<>();
    for (Group group : groups(call.argument("formula", 0), session)) {
      Statistic count = new InDomain(new Totals(ones(design.size())), group.members());
      double total = count.values(design.totalWeights())[0];
      cells.add(Cell.of("", total * scale, Double.NaN).in(group.levels()));
    }
    return Result.of(cells, Double.NaN);
  }

  private static Result count(RExpression.Call call, CaseSession session) {
    Answers answers = Answers.of(call.argument("x", 0), session.sample());
    Design design = answers.complete(session.design(call.argument("design", 1)));
    return Result.of(List.of(Cell.of("counts", design.companies(), 0)), Double.POSITIVE_INFINITY);
  }

  private static Result kappa(RExpression.Call call, CaseSession session) {
    Design design = session.design(call.argument("design", 1));
    double[][] cells =
        groups(call.argument("formula", 0), session).stream()
            .map(group -> indicator(group.members()))
            .toArray(double[][]::new);
    return Result.of(
        List.of("kappa"),
        Agreement.kappa(design.estimate(new Means(cells))),
        design.degreesOfFreedom());
  }

  private static double[] indicator(boolean[] members) {
    double[] indicator = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      indicator[i] = members[i] ? 1 : 0;
    }
    return indicator;
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static List<Group> groups(RExpression formula, CaseSession session) {
    List<RExpression> terms = Formula.terms(formula);
    return Group.of(
        terms.stream().map(RExpression::source).toList(),
        terms.stream().map(term -> session.sample().evaluate(term).asFactor()).toList());
  }
}
