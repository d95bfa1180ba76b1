package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;

/**
 * Totals {@code sum w y}, with influence {@code w y}.
 *
 * @param answers p rows of one value per entry; not read where the weight is 0
 */
public record Totals(double[]... answers) implements Statistic {

  @Override
  public int size() {
    return answers.length;
  }

  @Override
  public double[] values(double[] weights) {
    double[] totals = new double[answers.length];
    for (int j = 0; j < answers.length; j++) {
      totals[j] = Weighted.sum(weights, answers[j]);
    }
    return totals;
  }

  @Override
  public double[][] influence(double[] weights) {
    double[][] influence = new double[answers.length][weights.length];
    for (int j = 0; j < answers.length; j++) {
      for (int i = 0; i < weights.length; i++) {
        influence[j][i] = weights[i] == 0 ? 0 : weights[i] * answers[j][i];
      }
    }
    return influence;
  }
}
