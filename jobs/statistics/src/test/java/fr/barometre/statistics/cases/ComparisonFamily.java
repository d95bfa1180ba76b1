package fr.barometre.statistics.cases;

import fr.barometre.statistics.association.ClassComparison;
import fr.barometre.statistics.association.RankScore;
import fr.barometre.statistics.association.TestOutcome;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.intervals.StudentTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code svyttest} and {@code svyranktest}. */
final class ComparisonFamily implements CallFamily {
  /** 1 in a cell whose ranks depend on how ties are broken. */
  static final String TIED = "tied";

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    boolean means = call.function().equals("svyttest");
    if (!means && !call.function().equals("svyranktest")) {
      return Optional.empty();
    }
    RExpression formula = call.argument("formula", 0);
    Design design = session.design(call.argument("design", 1));
    double[] answers = session.sample().numbers(Formula.left(formula));
    RExpression classes = Formula.terms(formula).get(0);
    if (classes.equals(new RExpression.Number(0))) {
      Estimates mean = design.estimate(new Means(answers));
      return Optional.of(student(mean, design.degreesOfFreedom() - 1.0));
    }
    int[] codes = session.sample().evaluate(classes).codes();
    ClassComparison comparison =
        means
            ? ClassComparison.ofMeans(design, answers, codes)
            : ClassComparison.ofRanks(design, answers, codes, score(call));
    Result result =
        comparison.differences().values().length == 1
            ? student(comparison.differences(), comparison.df())
            : several(comparison);
    return Optional.of(means || !tied(design, answers) ? result : marked(result));
  }

  private static Result marked(Result result) {
    return Result.of(result.cells().stream().map(cell -> cell.with(TIED, 1)).toList(), result.df());
  }

  /** Whether equal answers have unequal weights. */
  private static boolean tied(Design design, double[] answers) {
    Map<Double, Double> weights = new HashMap<>();
    boolean tied = false;
    for (int i = 0; i < answers.length; i++) {
      double weight = design.weights()[i];
      Double other = weight == 0 ? null : weights.put(answers[i], weight);
      tied |= other != null && other != weight;
    }
    return tied;
  }

  private static RankScore score(RExpression.Call call) {
    return switch (call.text("test", "wilcoxon")) {
      case "wilcoxon", "KruskalWallis" -> RankScore.WILCOXON;
      case "vanderWaerden" -> RankScore.VAN_DER_WAERDEN;
      case "median" -> RankScore.MEDIAN;
      default -> throw new UnclaimedCall(call.source());
    };
  }

  private static Result student(Estimates estimates, double df) {
    double estimate = estimates.values()[0];
    double error = estimates.standardError(0);
    StudentTest test = StudentTest.of(estimate, error, df);
    Cell cell =
        Cell.of("", estimate, error)
            .with("value", test.statistic())
            .with("p_value", test.pValue())
            .with("parameter[0]", df);
    return Result.of(List.of(cell), df);
  }

  /** R puts the chi-square into {@code parameter} and its degrees of freedom into the value. */
  private static Result several(ClassComparison comparison) {
    TestOutcome outcome = comparison.test();
    Cell cell =
        Cell.of("", Double.NaN, Double.NaN)
            .with("value", outcome.df())
            .with("p_value", outcome.pValue())
            .with("parameter[0]", outcome.statistic() * outcome.df());
    return Result.of(List.of(cell), comparison.df());
  }
}
