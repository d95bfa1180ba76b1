package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import fr.barometre.statistics.models.PredictiveMargins;
import fr.barometre.statistics.models.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** {@code svypredmeans}: R lists the modalities in the order in which the sample has them. */
final class MarginFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svypredmeans")) {
      return Optional.empty();
    }
    RExpression adjusted = call.argument("adjustmodel", 0);
    RExpression group = Formula.terms(call.argument("groupfactor", 1)).get(0);
    CaseSession fitting =
        session.sessionOf(
            adjusted,
            call,
            other -> ModelCall.is(other) && !ModelCall.has(other, call.argument("groupfactor", 1)));
    RExpression.Call bound = (RExpression.Call) fitting.bound(adjusted);
    ModelCall fitted = ModelCall.of(bound, fitting, List.of(group));
    Term term = fitted.model().terms().get(fitted.model().terms().size() - 1);
    Estimates margins = new PredictiveMargins(fitted.model(), term).of(fitted.design());
    CaseColumn column = fitting.sample().evaluate(group).asFactor();
    List<String> seen = new ArrayList<>(new LinkedHashSet<>(List.of(column.texts())));
    double[][] order = new double[seen.size()][column.levels().size()];
    for (int j = 0; j < seen.size(); j++) {
      order[j][column.levels().indexOf(seen.get(j))] = 1;
    }
    return Optional.of(Result.of(seen, Contrasts.linear(margins, order), Double.POSITIVE_INFINITY));
  }
}
