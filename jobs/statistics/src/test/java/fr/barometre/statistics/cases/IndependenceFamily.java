package fr.barometre.statistics.cases;

import fr.barometre.statistics.association.Crossing;
import fr.barometre.statistics.association.GoodnessOfFit;
import fr.barometre.statistics.association.IndependenceTest;
import fr.barometre.statistics.association.TestOutcome;
import java.util.List;
import java.util.Optional;

/** {@code svychisq} and {@code svygofchisq}. */
final class IndependenceFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (call.function().equals("svygofchisq")) {
      return Optional.of(fit(call, session));
    }
    if (!call.function().equals("svychisq")) {
      return Optional.empty();
    }
    List<RExpression> terms = Formula.terms(call.argument("formula", 0));
    Crossing crossing =
        Crossing.of(
            session.design(call.argument("design", 1)),
            session.sample().evaluate(terms.get(0)).codes(),
            session.sample().evaluate(terms.get(1)).codes());
    IndependenceTest test =
        switch (call.text("statistic", "F")) {
          case "F" -> IndependenceTest.RAO_SCOTT;
          case "Chisq" -> IndependenceTest.RAO_SCOTT_FIRST_ORDER;
          case "Wald" -> IndependenceTest.WALD;
          case "adjWald" -> IndependenceTest.ADJUSTED_WALD;
          case "saddlepoint" -> IndependenceTest.SADDLEPOINT;
          default -> throw new UnclaimedCall(call.source());
        };
    TestOutcome outcome = test.of(crossing);
    Cell cell =
        Cell.of("", Double.NaN, Double.NaN)
            .with("value", outcome.statistic())
            .with("p_value", outcome.pValue())
            .with("parameter[0]", outcome.df())
            .with("parameter[1]", outcome.residualDf());
    return Optional.of(Result.of(List.of(cell), crossing.df()));
  }

  private static Result fit(RExpression.Call call, CaseSession session) {
    RExpression coding = Formula.terms(call.argument("formula", 0)).get(0);
    GoodnessOfFit test =
        GoodnessOfFit.of(
            session.design(call.argument("design", 1)),
            session.sample().evaluate(coding).codes(),
            Formula.numbers(call.named("p").orElseThrow()));
    Cell cell =
        Cell.of("", Double.NaN, Double.NaN)
            .with("value", test.statistic())
            .with("p_value", test.pValue())
            .with("parameter[0]", test.scale())
            .with("parameter[1]", test.df());
    return Result.of(List.of(cell), Double.NaN);
  }
}
