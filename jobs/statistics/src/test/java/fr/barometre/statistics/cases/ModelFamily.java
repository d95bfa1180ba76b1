package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.models.ModelFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code svyglm}: coefficients with their covariance, and a nameless cell with the fit. */
final class ModelFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svyglm")) {
      return Optional.empty();
    }
    ModelCall fitted = ModelCall.of(call, session);
    Design design = fitted.design();
    Estimates estimates = design.estimate(fitted.model());
    double df = design.degreesOfFreedom() + 1.0 - fitted.model().rank(design.totalWeights());
    List<Cell> cells = new ArrayList<>(Result.of(fitted.names(), estimates, df).cells());
    ModelFit fit = fitted.model().quality(design);
    cells.add(
        0,
        Cell.of("", Double.NaN, Double.NaN)
            .with("deviance", fit.deviance())
            .with("null_deviance", fit.nullDeviance())
            .with("dispersion", fit.dispersion())
            .with("iterations", fit.iterations())
            .with("df_residual", df));
    return Optional.of(new Result(cells, fitted.names(), estimates, df));
  }
}
