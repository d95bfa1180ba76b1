package fr.barometre.statistics.weighting;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.stream.IntStream;

/**
 * Weights brought within limits, what is cut off being spread equally over the companies within
 * them, so that the sum of weights stays.
 *
 * <p>Source: R {@code survey} 4.5, {@code trimWeights}. The variance takes no notice.
 *
 * @param strict whether to trim again what the spreading put outside the limits; companies once
 *     trimmed get nothing more
 */
public record Trimming(double lower, double upper, boolean strict) {

  public Trimming {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "limits of %s and %s leave no room for a weight. Give a lower one below the upper one."
              .formatted(lower, upper));
    }
  }

  /**
   * The calibration at weights within the limits.
   *
   * @param calibration of cells that know the weight of a company, {@link
   *     CalibrationCells#ofCompanies}; cells without weight stay as they are
   */
  public Calibration trim(Calibration calibration) {
    CalibrationCells cells = calibration.cells();
    int[] weighted = IntStream.range(0, cells.size()).filter(c -> cells.weight(c) != 0).toArray();
    double[] weights = new double[weighted.length];
    int[] multiplicity = new int[weighted.length];
    for (int k = 0; k < weighted.length; k++) {
      double first = cells.weightOfCompany(weighted[k]);
      weights[k] = first * calibration.ratios()[weighted[k]];
      multiplicity[k] = Math.toIntExact(Math.round(cells.weight(weighted[k]) / first));
    }
    double[] trimmed = trim(weights, multiplicity);
    double[] ratios = calibration.ratios().clone();
    for (int k = 0; k < weighted.length; k++) {
      if (trimmed[k] != weights[k]) {
        ratios[weighted[k]] = trimmed[k] / cells.weightOfCompany(weighted[k]);
      }
    }
    return calibration.at(ratios);
  }

  /**
   * @param weights of one company of each entry
   * @throws UndefinedEstimate if no weight is within the limits
   */
  public double[] trim(double[] weights, int[] multiplicity) {
    double[] trimmed = weights.clone();
    boolean[] outside = new boolean[weights.length];
    while (mark(trimmed, outside)) {
      double excess = 0;
      long inside = 0;
      for (int i = 0; i < trimmed.length; i++) {
        double within = Math.max(lower, Math.min(upper, trimmed[i]));
        excess += multiplicity[i] * (trimmed[i] - within);
        trimmed[i] = within;
        inside += outside[i] ? 0 : multiplicity[i];
      }
      if (inside == 0) {
        throw new UndefinedEstimate(
            "no weight is between %s and %s, so the total cannot be kept. Widen the limits."
                .formatted(lower, upper));
      }
      for (int i = 0; i < trimmed.length; i++) {
        trimmed[i] += outside[i] ? 0 : excess / inside;
      }
      if (!strict) {
        break;
      }
    }
    return trimmed;
  }

  /** Marks entries outside the limits; whether there are any. */
  private boolean mark(double[] weights, boolean[] outside) {
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] < lower || weights[i] > upper) {
        outside[i] = true;
        any = true;
      }
    }
    return any;
  }
}
