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
    int count = PostStratification.count(category);
    double[] all = PostStratification.sums(category, weights, count);
    double[] answered = weights.clone();
    for (int i = 0; i < answered.length; i++) {
      answered[i] = responded[i] ? weights[i] : 0;
    }
    double[] respondents = PostStratification.sums(category, answered, count);
    for (int i = 0; i < answered.length; i++) {
      int g = category[i];
      if (respondents[g] == 0 && all[g] > 0) {
        throw new CalibrationFailure(
            new CalibrationObstacle.EmptyCategory(
                new Margin("response class", String.valueOf(g + 1), all[g])));
      }
      answered[i] *= respondents[g] == 0 ? 0 : all[g] / respondents[g];
    }
    return answered;
  }
}
