package fr.barometre.statistics.weighting;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.Arrays;

/**
 * Ratios brought within limits after calibration, what is cut off being spread over the companies
 * within them, in equal ratio, so that the sum of the weights stays. Other totals do not: see
 * {@link MarginTrimming}.
 *
 * <p>{@code g' = g + sum w (g - clip g) / sum_inside w} inside, {@code clip g} outside. What the
 * spreading puts outside stays there.
 *
 * <p>Source: R {@code survey} 4.5, {@code calibrate}, argument {@code trim}.
 */
public record RatioTrimming(RatioBounds limits) {

  /** The calibration at ratios within the limits. */
  public Calibration trim(Calibration calibration) {
    double[] weights = new double[calibration.cells().size()];
    Arrays.setAll(weights, calibration.cells()::weight);
    return calibration.at(trim(calibration.ratios(), weights));
  }

  /**
   * @param ratios g of each entry
   * @param weights total weight of each entry before calibration
   * @throws UndefinedEstimate if no ratio is within the limits
   */
  public double[] trim(double[] ratios, double[] weights) {
    double[] trimmed = ratios.clone();
    double excess = 0;
    double inside = 0;
    for (int i = 0; i < ratios.length; i++) {
      trimmed[i] = limits.clip(ratios[i]);
      excess += weights[i] * (ratios[i] - trimmed[i]);
      inside += trimmed[i] == ratios[i] ? weights[i] : 0;
    }
    if (inside == 0) {
      throw new UndefinedEstimate(
          "no ratio is between %s and %s, so the total cannot be kept. Widen the limits."
              .formatted(limits.lower(), limits.upper()));
    }
    for (int i = 0; i < ratios.length; i++) {
      trimmed[i] += trimmed[i] == ratios[i] ? excess / inside : 0;
    }
    return trimmed;
  }
}
