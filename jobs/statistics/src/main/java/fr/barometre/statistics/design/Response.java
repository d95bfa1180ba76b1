package fr.barometre.statistics.design;

/**
 * Companies that were drawn answered or not, each on its own: {@code V = sum (1 - p) e e' / w_s}, e
 * the influence of one company at the raised weights and w_s its weight in the draw.
 *
 * <p>With influence {@code e = w_s z / p} this is {@code sum w_s (1 - p) (z / p)^2}.
 *
 * <p>Source: Insee, {@code gustave} 1.0, {@code qvar}; response within homogeneous groups.
 *
 * @param probability p of the companies of each entry
 * @param drawn w_s of one company of each entry
 */
record Response(double[] probability, double[] drawn) {

  /**
   * The covariance that response adds.
   *
   * @param influence p rows, a total per entry
   */
  double[][] covariance(double[][] influence, int[] multiplicity) {
    double[][] covariance = new double[influence.length][influence.length];
    for (int i = 0; i < drawn.length; i++) {
      double scale = (1 - probability[i]) / drawn[i] / multiplicity[i];
      for (int j = 0; j < influence.length; j++) {
        // A company of no weight has no influence either, and its scale is no number.
        for (int k = 0; k < influence.length && influence[j][i] != 0; k++) {
          covariance[j][k] += scale * influence[j][i] * influence[k][i];
        }
      }
    }
    return covariance;
  }
}
