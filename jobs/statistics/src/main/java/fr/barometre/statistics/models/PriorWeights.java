package fr.barometre.statistics.models;

/**
 * What each entry counts for in the iterations of a model.
 *
 * @param multiplicity companies each entry stands for
 * @param unit the weight that counts as 1; NaN for the mean of the companies in the model
 * @param trials behind the share of one company; null where an outcome is one yes or no
 */
record PriorWeights(int[] multiplicity, double unit, double[] trials) {

  /**
   * Weights with mean 1 over the companies, or in units, times the trials: the scale leaves the
   * coefficients alone and decides when to stop.
   */
  double[] of(double[] weights) {
    double sum = 0;
    long companies = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      companies += weights[i] == 0 ? 0 : multiplicity[i];
    }
    double one = Double.isNaN(unit) ? sum / companies : unit;
    double[] prior = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      prior[i] = weights[i] == 0 ? 0 : weights[i] / one * trials(i);
    }
    return prior;
  }

  double trials(int entry) {
    return trials == null ? 1 : trials[entry];
  }

  /** Cases behind one answer, as a family's starting value takes them: trials, or else weight. */
  double cases(double[] prior, int entry) {
    return trials == null ? prior[entry] / multiplicity[entry] : trials[entry];
  }
}
