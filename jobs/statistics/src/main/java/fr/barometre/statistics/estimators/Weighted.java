package fr.barometre.statistics.estimators;

import java.util.Arrays;

/** Sums over the entries of weight other than 0, compensated after Neumaier. */
final class Weighted {

  private Weighted() {}

  static double sum(double[] weights) {
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    return sum(weights, ones);
  }

  static double sum(double[] weights, double[] answers) {
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        continue;
      }
      double term = weights[i] * answers[i];
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
      sum = next;
    }
    return Double.isFinite(sum) ? sum + lost : sum;
  }
}
