package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.models.Family;
import fr.barometre.statistics.models.LinearModel;
import fr.barometre.statistics.models.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A call of {@code svyglm}.
 *
 * @param names of the coefficients, as R has them
 * @param design of the companies with an answer to every variable
 */
record ModelCall(LinearModel model, List<String> names, Design design) {
  /** Numbers that the scripts of the cases had turned into factors. */
  private static final Set<String> FACTORS = Set.of("wave");

  static boolean is(RExpression.Call call) {
    return call.function().equals("svyglm");
  }

  /** Whether a call is of a model with some terms. */
  static boolean has(RExpression.Call call, RExpression terms) {
    return is(call) && Formula.terms(call.argument("formula", 0)).containsAll(Formula.terms(terms));
  }

  static ModelCall of(RExpression.Call call, CaseSession session) {
    return of(call, session, List.of());
  }

  /** With more terms at the end. */
  static ModelCall of(RExpression.Call call, CaseSession session, List<RExpression> more) {
    RExpression formula = call.argument("formula", 0);
    if (!Formula.hasIntercept(formula)) {
      throw new UnclaimedCall(call.source()); // a model has its constant
    }
    Design whole = session.design(call.argument("design", 1));
    RExpression left = Formula.left(formula);
    double[] trials = null;
    double[] outcome;
    if (left instanceof RExpression.Call pair && pair.function().equals("cbind")) {
      outcome = session.sample().numbers(pair.argument("", 0)).clone();
      trials = session.sample().numbers(pair.argument("", 1)).clone();
      for (int i = 0; i < outcome.length; i++) {
        trials[i] += outcome[i];
        outcome[i] /= trials[i];
      }
    } else {
      outcome = session.sample().numbers(left);
    }
    List<Term> terms = new ArrayList<>();
    Formula.terms(formula).stream()
        .filter(expression -> !(expression instanceof RExpression.Number))
        .forEach(expression -> add(expression, session.sample(), terms));
    more.forEach(expression -> add(expression, session.sample(), terms));
    Design design = whole.within(complete(outcome, terms));
    double unit = Arrays.stream(whole.totalWeights()).sum() / whole.companies();
    LinearModel model =
        new LinearModel(family(call), outcome, terms, design.multiplicity()).inUnitsOf(unit);
    return new ModelCall(trials == null ? model : model.ofTrials(trials), names(terms), design);
  }

  /** The terms that a formula names. */
  List<Term> terms(RExpression formula) {
    List<String> wanted = Formula.terms(formula).stream().map(RExpression::source).toList();
    return model.terms().stream().filter(term -> wanted.contains(term.name())).toList();
  }

  /** {@code a * b} is {@code a + b + a:b}. */
  private static void add(RExpression expression, CaseSample sample, List<Term> terms) {
    if (expression instanceof RExpression.Call call && call.function().equals("*")) {
      int first = terms.size();
      call.arguments().forEach(argument -> add(argument.value(), sample, terms));
      terms.add(Term.interaction(terms.get(first), terms.get(first + 1)));
      return;
    }
    if (expression instanceof RExpression.Call call && call.function().equals(":")) {
      terms.add(
          Term.interaction(
              term(terms, call.arguments().get(0).value()),
              term(terms, call.arguments().get(1).value())));
      return;
    }
    CaseColumn read = sample.evaluate(expression);
    CaseColumn column = FACTORS.contains(expression.source()) ? read.asFactor() : read;
    terms.add(
        column.isFactor()
            ? Term.codes(expression.source(), column.texts(), column.levels())
            : Term.number(expression.source(), column.values()));
  }

  private static Term term(List<Term> terms, RExpression part) {
    return terms.stream()
        .filter(term -> term.name().equals(part.source()))
        .findFirst()
        .orElseThrow(() -> new UnclaimedCall("interaction without " + part.source()));
  }

  private static Family family(RExpression.Call call) {
    return call.named("family").map(ModelCall::family).orElse(Family.GAUSSIAN);
  }

  private static Family family(RExpression named) {
    if (named instanceof RExpression.Call made && !made.arguments().isEmpty()) {
      throw new UnclaimedCall(named.source()); // another link
    }
    String name = named instanceof RExpression.Call made ? made.function() : named.source();
    return switch (name.replace("\"", "")) {
      case "gaussian" -> Family.GAUSSIAN;
      case "quasibinomial", "binomial" -> Family.QUASIBINOMIAL;
      case "quasipoisson", "poisson" -> Family.QUASIPOISSON;
      default -> throw new UnclaimedCall(named.source());
    };
  }

  private static List<String> names(List<Term> terms) {
    List<String> names = new ArrayList<>(List.of("(Intercept)"));
    terms.forEach(term -> names.addAll(columnNames(term)));
    return names;
  }

  private static List<String> columnNames(Term term) {
    if (term.parts().isEmpty()) {
      return term.levels().stream().map(level -> term.name() + level).toList();
    }
    return columnNames(term.parts().get(1)).stream()
        .flatMap(second -> columnNames(term.parts().get(0)).stream().map(f -> f + ":" + second))
        .toList();
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
