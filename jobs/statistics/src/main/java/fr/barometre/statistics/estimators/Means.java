package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;

/**
 * Means {@code sum w y / sum w}, with influence {@code w (y - m) / sum w}. The mean of a 0/1 answer
 * is a proportion.
 *
 * @param answers p rows of one value per entry; not read where the weight is 0
 */
public record Means(double[]... answers) implements Statistic {

  @Override
  public int size() {
    return answers.length;
  }

  @Override
  public double[] values(double[] weights) {
    double weight = Weighted.sum(weights);
    double[] means = new double[answers.length];
    for (int j = 0; j < answers.length; j++) {
      means[j] = Weighted.sum(weights, answers[j]) / weight;
    }
    return means;
  }

  @Override
  public double[][] influence(double[] weights) {
    double weight = Weighted.sum(weights);
    double[] means = values(weights);
    double[][] influence = new double[answers.length][weights.length];
    for (int j = 0; j < answers.length; j++) {
      for (int i = 0; i < weights.length; i++) {
        influence[j][i] = weights[i] == 0 ? 0 : weights[i] * (answers[j][i] - means[j]) / weight;
      }
    }
    return influence;
  }
}
