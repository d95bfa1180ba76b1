package fr.barometre.statistics.weighting;

/**
 * Weights of respondents raised by the inverse of the weighted response rate of their class: {@code
 * w' = w sum_class w(all) / sum_class w(respondents)}.
 *
 * <p>Companies that did not answer get weight 0.
 */
public final class ResponseClasses {
  private ResponseClasses() {}

  /**
   * The adjusted weights, total per entry.
   *
   * @param category class of each entry of the whole sample, a code from 0
   * @param weights total weight of each entry
   * @throws CalibrationFailure if a class has a weight and no respondent
   */
  public static double[] weights(int[] category, double[] weights, boolean[] responded) {
    double[] rates = rates(category, weights, responded);
    double[] adjusted = weights.clone();
    for (int i = 0; i < adjusted.length; i++) {
      adjusted[i] = responded[i] && weights[i] != 0 ? weights[i] / rates[i] : 0;
    }
    return adjusted;
  }

  /**
   * The weighted response rate of the class of each entry, {@code sum_class w(respondents) /
   * sum_class w(all)}: the probability of a {@link ResponsePhase}. NaN in a class without weight.
   *
   * @param category class of each entry of the whole sample, a code from 0
   * @param weights total weight of each entry
   * @throws CalibrationFailure if a class has a weight and no respondent
   */
  public static double[] rates(int[] category, double[] weights, boolean[] responded) {
    int count = PostStratification.count(category);
    double[] all = PostStratification.sums(category, weights, count);
    double[] answered = weights.clone();
    for (int i = 0; i < answered.length; i++) {
      answered[i] = responded[i] ? weights[i] : 0;
    }
    double[] respondents = PostStratification.sums(category, answered, count);
    double[] rates = new double[weights.length];
    for (int i = 0; i < rates.length; i++) {
      int g = category[i];
      if (respondents[g] == 0 && all[g] > 0) {
        throw new CalibrationFailure(
            new CalibrationObstacle.EmptyCategory(
                new Margin("response class", String.valueOf(g + 1), all[g])));
      }
      rates[i] = respondents[g] / all[g];
    }
    return rates;
  }
}
