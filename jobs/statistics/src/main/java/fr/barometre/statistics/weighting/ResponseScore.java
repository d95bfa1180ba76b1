package fr.barometre.statistics.weighting;

import fr.barometre.statistics.models.Family;
import fr.barometre.statistics.models.LinearModel;
import fr.barometre.statistics.models.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Response classes by the score method: companies with about the same probability of response, as a
 * logistic model predicts it, are a class.
 *
 * <p>Classes rather than the probabilities themselves, so that a model that is wrong in its tails
 * makes no extreme weights.
 *
 * <p>Source: Eltinge and Yansaneh, Survey Methodology 23, 1997; Haziza and Beaumont, International
 * Statistical Review 75, 2007.
 */
public final class ResponseScore {
  private ResponseScore() {}

  /**
   * The predicted probability of response of each entry of the sample.
   *
   * @param weights total weight of each entry; those of weight 0 have the probability the model
   *     gives them, and no say in it
   * @param responded whether the companies of the entry answered
   * @param multiplicity companies each entry stands for
   * @throws fr.barometre.statistics.UndefinedEstimate if a term separates those that answered from
   *     the others, or the model does not converge
   */
  public static double[] probabilities(
      List<Term> terms, double[] weights, boolean[] responded, int[] multiplicity) {
    double[] outcome =
        IntStream.range(0, responded.length).mapToDouble(i -> responded[i] ? 1 : 0).toArray();
    LinearModel model = new LinearModel(Family.QUASIBINOMIAL, outcome, terms, multiplicity);
    double[] coefficients = model.values(weights);
    double[] predictor = new double[outcome.length];
    Arrays.fill(predictor, coefficients[0]);
    for (Term term : terms) {
      for (int j = 0; j < term.columns().length; j++) {
        double b = coefficients[model.position(term) + j];
        for (int i = 0; i < predictor.length; i++) {
          predictor[i] += Double.isNaN(b) ? 0 : b * term.columns()[j][i];
        }
      }
    }
    return Arrays.stream(predictor).map(eta -> 1 / (1 + Math.exp(-eta))).toArray();
  }

  /**
   * The class of each entry, a code from 0 in increasing probability: groups of about the same
   * number of companies. Equal probabilities are never parted, so there may be fewer classes.
   *
   * @param multiplicity companies each entry stands for
   */
  public static int[] classes(double[] probability, int[] multiplicity, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " response classes. Ask for 1 or more.");
    }
    int[] order =
        IntStream.range(0, probability.length)
            .boxed()
            .sorted((i, j) -> Double.compare(probability[i], probability[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double all = Arrays.stream(multiplicity).asLongStream().sum();
    int[] classes = new int[probability.length];
    long before = 0;
    int code = -1;
    int group = -1;
    for (int from = 0; from < order.length; ) {
      int to = from;
      long tied = 0;
      while (to < order.length && same(probability[order[from]], probability[order[to]])) {
        tied += multiplicity[order[to]];
        to++;
      }
      int middle = (int) (count * (before + tied / 2.0) / all);
      code += middle > group ? 1 : 0;
      group = middle;
      for (int k = from; k < to; k++) {
        classes[order[k]] = code;
      }
      before += tied;
      from = to;
    }
    return classes;
  }

  /** Up to the rounding of predictions from the same answers. */
  private static boolean same(double a, double b) {
    return Math.abs(a - b) < 1e-12;
  }
}
