package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Design;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns behind a formula: a number is one column, a factor one column of 0 and 1 per level.
 *
 * @param names as R names the estimates
 * @param columns one array per name
 */
record Answers(List<String> names, List<double[]> columns) {

  static Answers of(RExpression formula, CaseSample sample) {
    return of(formula, sample, false);
  }

  /** The columns of a formula with yes and no as the numbers 1 and 0. */
  static Answers numbers(RExpression formula, CaseSample sample) {
    return of(formula, sample, true);
  }

  private static Answers of(RExpression formula, CaseSample sample, boolean truthsAreNumbers) {
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (RExpression term : Formula.terms(formula)) {
      CaseColumn column = sample.evaluate(term);
      if (!column.isFactor() || truthsAreNumbers && column.isTruth()) {
        names.add(term.source());
        columns.add(column.values());
        continue;
      }
      for (int level = 0; level < column.levels().size(); level++) {
        names.add(term.source() + column.levels().get(level));
        columns.add(indicator(column.values(), level));
      }
    }
    return new Answers(names, columns);
  }

  private static double[] indicator(double[] codes, int level) {
    double[] indicator = new double[codes.length];
    for (int i = 0; i < codes.length; i++) {
      indicator[i] = Double.isNaN(codes[i]) ? Double.NaN : codes[i] == level ? 1 : 0;
    }
    return indicator;
  }

  double[][] matrix() {
    return columns.toArray(double[][]::new);
  }

  /** The design without entries that miss any of the answers. */
  Design complete(Design design) {
    boolean[] complete = new boolean[design.size()];
    boolean any = false;
    for (int i = 0; i < complete.length; i++) {
      int entry = i;
      complete[i] = columns.stream().noneMatch(column -> Double.isNaN(column[entry]));
      any |= !complete[i];
    }
    return any ? design.within(complete) : design;
  }
}
