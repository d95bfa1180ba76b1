package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;

/**
 * Ratios {@code R = sum w y / sum w x}, with influence {@code w (y - R x) / sum w x}.
 *
 * @param numerators p rows of one value per entry
 * @param denominators p rows of one value per entry
 */
public record Ratios(double[][] numerators, double[][] denominators) implements Statistic {

  public Ratios {
    if (numerators.length != denominators.length) {
      throw new IllegalArgumentException(
          numerators.length + " numerators for " + denominators.length + " denominators");
    }
  }

  public static Ratios of(double[] numerator, double[] denominator) {
    return new Ratios(new double[][] {numerator}, new double[][] {denominator});
  }

  @Override
  public int size() {
    return numerators.length;
  }

  @Override
  public double[] values(double[] weights) {
    double[] ratios = new double[numerators.length];
    for (int j = 0; j < ratios.length; j++) {
      ratios[j] = Weighted.sum(weights, numerators[j]) / Weighted.sum(weights, denominators[j]);
    }
    return ratios;
  }

  @Override
  public double[][] influence(double[] weights) {
    double[] ratios = values(weights);
    double[][] influence = new double[ratios.length][weights.length];
    for (int j = 0; j < ratios.length; j++) {
      double denominator = Weighted.sum(weights, denominators[j]);
      for (int i = 0; i < weights.length; i++) {
        influence[j][i] =
            weights[i] == 0
                ? 0
                : weights[i] * (numerators[j][i] - ratios[j] * denominators[j][i]) / denominator;
      }
    }
    return influence;
  }
}
