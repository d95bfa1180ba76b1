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
    double[] weight = sample.weights();
    double[] influence = new double[residual.length];
    double response = 0;
    for (int i = 0; i < residual.length; i++) {
      if (residual[i] != 0) {
        double raised = residual[i] / probability[i];
        int companies = sample.multiplicity()[i];
        response += companies * weight[i] * (1 - probability[i]) * raised * raised;
        influence[i] = companies * weight[i] * raised;
      }
    }
    return response + sample.covariance(new double[][] {influence})[0][0];
  }
}
