package fr.barometre.statistics.weighting;

import fr.barometre.statistics.design.LinearizedDesign;

/**
 * Variance of a total when the companies drawn answered or not, independently, with probability p:
 * {@code V = sum w (1 - p) (e / p)^2 + V_sample(w e / p)}, e the residual of calibration per
 * company at the calibrated weights, 0 for those that did not answer.
 *
 * <p>Source: Insee, {@code gustave} 1.0, {@code qvar}; response within homogeneous groups.
 *
 * @param sample the whole sample at its design weights, those that did not answer included
 * @param probability p of each entry, 1 where response is no question
 */
public record ResponsePhase(LinearizedDesign sample, double[] probability) {

  /**
   * @param residual e of one company of each entry, 0 where there is no answer
   */
  public double variance(double[] residual) {
    LinearizedDesign answered = sample.answered(probability);
    double[] influence = answered.totalWeights();
    for (int i = 0; i < influence.length; i++) {
      influence[i] = residual[i] == 0 ? 0 : influence[i] * residual[i];
    }
    return answered.covariance(new double[][] {influence})[0][0];
  }
}
