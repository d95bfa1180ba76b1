package fr.barometre.statistics.models;

/**
 * What each entry counts for in the iterations of a model.
 *
 * @param multiplicity companies each entry stands for
 * @param unit the weight that counts as 1
 * @param trials behind the share of one company; null where an outcome is one yes or no
 */
record PriorWeights(int[] multiplicity, Unit unit, double[] trials) {

  /** Which weight counts as 1, from the sum over the companies of the model. */
  @FunctionalInterface
  interface Unit {
    /** The mean: weights sum to the companies. */
    Unit MEAN = (sum, companies) -> sum / companies;

    /** The sum: weights sum to 1. */
    Unit SUM = (sum, companies) -> sum;

    double of(double sum, long companies);
  }

  /**
   * Weights in units, times the trials: the scale leaves the coefficients alone and decides when to
   * stop.
   */
  double[] of(double[] weights) {
    double sum = 0;
    long companies = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      companies += weights[i] == 0 ? 0 : multiplicity[i];
    }
    double one = unit.of(sum, companies);
    double[] prior = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      prior[i] = weights[i] == 0 ? 0 : weights[i] / one * trials(i);
    }
    return prior;
  }

  PriorWeights in(Unit other) {
    return new PriorWeights(multiplicity, other, trials);
  }

  double trials(int entry) {
    return trials == null ? 1 : trials[entry];
  }

  /** Cases behind one answer, as a family's starting value takes them: trials, or else weight. */
  double cases(double[] prior, int entry) {
    return trials == null ? prior[entry] / multiplicity[entry] : trials[entry];
  }
}
