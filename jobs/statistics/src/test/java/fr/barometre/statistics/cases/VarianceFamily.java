package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.estimators.Variances;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code svyvar}: variances and covariances. */
final class VarianceFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svyvar")) {
      return Optional.empty();
    }
    Answers answers = Answers.numbers(call.argument("x", 0), session.sample());
    Design whole = session.design(call.argument("design", 1));
    Design design = call.flag("na.rm") ? answers.complete(whole) : whole;
    boolean replicated = whole instanceof ReplicatedDesign;
    List<String> names = new ArrayList<>();
    for (String first : answers.names()) {
      for (String second : answers.names()) {
        names.add(answers.names().size() == 1 && !replicated ? first : first + ":" + second);
      }
    }
    Variances variances = new Variances(design.multiplicity(), answers.matrix());
    return Optional.of(Result.of(names, design.estimate(variances), whole.degreesOfFreedom()));
  }
}
