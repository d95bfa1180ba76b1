package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns that R's {@code model.matrix} makes of a formula: treatment contrasts, products for
 * {@code :} and {@code *}.
 *
 * @param names as R has them
 * @param columns one value per entry
 */
record ModelMatrix(List<String> names, List<double[]> columns) {

  static ModelMatrix of(RExpression formula, CaseSample sample) {
    ModelMatrix matrix = new ModelMatrix(new ArrayList<>(), new ArrayList<>());
    boolean constant = Formula.hasIntercept(formula);
    if (constant) {
      double[] ones = new double[sample.size()];
      Arrays.fill(ones, 1);
      matrix.add("(Intercept)", ones);
    }
    for (RExpression term : Formula.terms(formula)) {
      if (!(term instanceof RExpression.Number)) {
        matrix.addAll(block(term, sample, !constant && matrix.names.isEmpty()));
      }
    }
    return matrix;
  }

  /** One row per entry. */
  double[][] rows() {
    double[][] rows = new double[columns.get(0).length][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = columns.get(j)[i];
      }
    }
    return rows;
  }

  private static ModelMatrix block(RExpression term, CaseSample sample, boolean allLevels) {
    ModelMatrix block = new ModelMatrix(new ArrayList<>(), new ArrayList<>());
    if (term instanceof RExpression.Call call && "*:".contains(call.function())) {
      ModelMatrix first = block(call.arguments().get(0).value(), sample, false);
      ModelMatrix second = block(call.arguments().get(1).value(), sample, false);
      if (call.function().equals("*")) {
        block.addAll(first);
        block.addAll(second);
      }
      for (int b = 0; b < second.names.size(); b++) {
        for (int a = 0; a < first.names.size(); a++) {
          block.add(
              first.names.get(a) + ":" + second.names.get(b),
              product(first.columns.get(a), second.columns.get(b)));
        }
      }
      return block;
    }
    CaseColumn column = sample.evaluate(term);
    if (!column.isFactor()) {
      block.add(term.source(), column.values());
      return block;
    }
    for (int level = allLevels ? 0 : 1; level < column.levels().size(); level++) {
      int code = level;
      block.add(
          term.source() + column.levels().get(level),
          Arrays.stream(column.values())
              .map(value -> Double.isNaN(value) ? value : value == code ? 1 : 0)
              .toArray());
    }
    return block;
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = a.clone();
    Arrays.setAll(product, i -> a[i] * b[i]);
    return product;
  }

  private void add(String name, double[] column) {
    names.add(name);
    columns.add(column);
  }

  private void addAll(ModelMatrix others) {
    names.addAll(others.names);
    columns.addAll(others.columns);
  }
}
