package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.models.Family;
import fr.barometre.statistics.models.LinearModel;
import fr.barometre.statistics.models.ModelFit;
import fr.barometre.statistics.models.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code svyglm}: coefficients with their covariance, and a nameless cell with the fit. */
final class ModelFamily implements CallFamily {
  /** Numbers that the scripts of the cases had turned into factors. */
  private static final Set<String> FACTORS = Set.of("wave");

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svyglm")) {
      return Optional.empty();
    }
    RExpression formula = call.argument("formula", 0);
    if (Formula.left(formula) instanceof RExpression.Call left && left.function().equals("cbind")) {
      throw new UnclaimedCall(call.source());
    }
    Design whole = session.design(call.argument("design", 1));
    double[] outcome = session.sample().numbers(Formula.left(formula));
    List<Term> terms = terms(formula, session.sample());
    Design design = whole.within(complete(outcome, terms));
    double unit = Arrays.stream(whole.totalWeights()).sum() / whole.companies();
    LinearModel model =
        new LinearModel(family(call), outcome, terms, design.multiplicity()).inUnitsOf(unit);
    Estimates estimates = design.estimate(model);
    double df = design.degreesOfFreedom() + 1.0 - model.rank(design.totalWeights());
    List<String> names = names(terms);
    List<Cell> cells = new ArrayList<>(Result.of(names, estimates, df).cells());
    ModelFit fit = model.quality(design.totalWeights());
    cells.add(
        0,
        Cell.of("", Double.NaN, Double.NaN)
            .with("deviance", fit.deviance())
            .with("null_deviance", fit.nullDeviance())
            .with("dispersion", fit.dispersion())
            .with("df_residual", df));
    return Optional.of(new Result(cells, names, estimates, df));
  }

  private static Family family(RExpression.Call call) {
    return call.named("family")
        .map(family -> Family.valueOf(((RExpression.Call) family).function().toUpperCase()))
        .orElse(Family.GAUSSIAN);
  }

  static List<Term> terms(RExpression formula, CaseSample sample) {
    List<Term> terms = new ArrayList<>();
    for (RExpression expression : Formula.terms(formula)) {
      CaseColumn read = sample.evaluate(expression);
      CaseColumn column = FACTORS.contains(expression.source()) ? read.asFactor() : read;
      terms.add(
          column.isFactor()
              ? Term.codes(expression.source(), column.texts(), column.levels())
              : Term.number(expression.source(), column.values()));
    }
    return terms;
  }

  private static List<String> names(List<Term> terms) {
    List<String> names = new ArrayList<>(List.of("(Intercept)"));
    terms.forEach(term -> term.levels().forEach(level -> names.add(term.name() + level)));
    return names;
  }

  private static boolean[] complete(double[] outcome, List<Term> terms) {
    boolean[] complete = new boolean[outcome.length];
    for (int i = 0; i < complete.length; i++) {
      complete[i] = !Double.isNaN(outcome[i]);
      for (Term term : terms) {
        for (double[] column : term.columns()) {
          complete[i] &= !Double.isNaN(column[i]);
        }
      }
    }
    return complete;
  }
}
