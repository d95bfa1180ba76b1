package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.models.LikelihoodRatioTest;
import fr.barometre.statistics.models.TermTest;
import fr.barometre.statistics.models.TestedColumns;
import java.util.List;
import java.util.Optional;

/** {@code regTermTest}, by Wald and by the ratio of likelihoods. */
final class TermTestFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("regTermTest")) {
      return Optional.empty();
    }
    RExpression model = call.argument("model", 0);
    CaseSession fitting =
        session.sessionOf(
            model, call, other -> ModelCall.has(other, call.argument("test.terms", 1)));
    ModelCall fitted = ModelCall.of((RExpression.Call) fitting.bound(model), fitting);
    TestedColumns tested =
        new TestedColumns(fitted.model(), fitted.terms(call.argument("test.terms", 1)));
    Cell cell =
        switch (call.text("method", "Wald")) {
          case "Wald" -> wald(tested, fitted.design());
          case "LRT" -> ratio(tested, fitted.design());
          default -> throw new UnclaimedCall(call.source());
        };
    return Optional.of(Result.of(List.of(cell), fitted.design().degreesOfFreedom()));
  }

  private static Cell wald(TestedColumns tested, Design design) {
    double df = tested.model().residualDf(design);
    TermTest test = TermTest.wald(tested, design.estimate(tested.model()), df);
    return Cell.of("", Double.NaN, Double.NaN)
        .with("value", test.f())
        .with("p_value", test.pValue())
        .with("parameter[0]", test.q())
        .with("parameter[1]", test.df());
  }

  private static Cell ratio(TestedColumns tested, Design design) {
    LikelihoodRatioTest test = LikelihoodRatioTest.of(tested, design);
    Cell cell =
        Cell.of("", Double.NaN, Double.NaN)
            .with("value", test.statistic())
            .with("p_value", test.pValue())
            .with("parameter[0]", test.lambda().length)
            .with("parameter[1]", test.df());
    for (int j = 0; j < test.lambda().length; j++) {
      cell = cell.with("lambda[" + j + "]", test.lambda()[j]);
    }
    return cell;
  }
}
