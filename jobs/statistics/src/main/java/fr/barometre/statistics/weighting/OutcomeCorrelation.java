package fr.barometre.statistics.weighting;

import fr.barometre.statistics.Moments;
import java.util.List;

/**
 * How much an answer has to do with the weighting: Pearson's correlation over the companies that
 * answered, without weights. Near 0, weighting costs precision and changes nothing; far from 0, it
 * corrects.
 *
 * @param withRatio of the answer and the calibration ratio; NaN where either is constant
 * @param withWeight of the answer and the calibrated weight; NaN where either is constant
 */
public record OutcomeCorrelation(double withRatio, double withWeight) {

  /**
   * @param ratios g of each entry
   * @param weightsAndAnswers moments of (first weight, answer) over the companies of each entry
   *     that answered
   */
  public static OutcomeCorrelation of(double[] ratios, List<Moments> weightsAndAnswers) {
    Moments ratio = Moments.empty(2);
    Moments weight = Moments.empty(2);
    for (int i = 0; i < ratios.length; i++) {
      Moments entry = weightsAndAnswers.get(i);
      double[] mean = {ratios[i], entry.mean(1)};
      double[] spread = {0, 0, entry.m2(1, 1)};
      ratio = ratio.merge(Moments.centred(entry.count(), mean, spread));
      weight = weight.merge(entry.project(new double[][] {{ratios[i], 0}, {0, 1}}));
    }
    return new OutcomeCorrelation(correlation(ratio), correlation(weight));
  }

  private static double correlation(Moments both) {
    double spread = Math.sqrt(both.m2(0, 0)) * Math.sqrt(both.m2(1, 1));
    return spread > 0 ? both.m2(0, 1) / spread : Double.NaN;
  }
}
