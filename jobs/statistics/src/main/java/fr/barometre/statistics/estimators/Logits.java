package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;

/**
 * Logits of proportions, {@code log(m / (1 - m))}, with influence {@code u / (m (1 - m))}, u that
 * of the proportion. Infinite at 0 and 1.
 *
 * @param means of 0/1 answers
 */
public record Logits(Means means) implements Statistic {

  @Override
  public int size() {
    return means.size();
  }

  @Override
  public double[] values(double[] weights) {
    double[] logits = means.values(weights);
    for (int j = 0; j < logits.length; j++) {
      logits[j] = Math.log(logits[j] / (1 - logits[j]));
    }
    return logits;
  }

  @Override
  public double[][] influence(double[] weights) {
    double[] shares = means.values(weights);
    double[][] influence = means.influence(weights);
    for (int j = 0; j < shares.length; j++) {
      for (int i = 0; i < weights.length; i++) {
        influence[j][i] /= shares[j] * (1 - shares[j]);
      }
    }
    return influence;
  }
}
