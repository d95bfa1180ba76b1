package fr.barometre.statistics.weighting;

import fr.barometre.statistics.design.Adjustment;
import java.util.List;

/**
 * The residual that R's {@code rake} takes: ten sweeps over the margins of {@code u - w_m mean(u /
 * w_m)} within each category, the mean over companies without weights, w_m the weights after margin
 * m.
 *
 * <p>With unequal first weights this is not the variance of calibration; it exists to reproduce R.
 * {@link CalibrationResidual} on the same margins is the variance to prefer.
 */
public final class RakedResidual implements Adjustment {
  private static final int SWEEPS = 10;

  private final List<int[]> categories;
  private final List<double[]> weights;
  private final int[] multiplicity;

  /**
   * @param categories of each margin, one code from 0 per entry
   * @param weights total weights after each margin of the last loop
   */
  public RakedResidual(List<int[]> categories, List<double[]> weights, int[] multiplicity) {
    this.categories = List.copyOf(categories);
    this.weights = List.copyOf(weights);
    this.multiplicity = multiplicity.clone();
  }

  @Override
  public double[] residual(double[] u) {
    double[] residual = u.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int m = 0; m < categories.size(); m++) {
        centre(residual, categories.get(m), weights.get(m));
      }
    }
    return residual;
  }

  private void centre(double[] u, int[] category, double[] weight) {
    int count = PostStratification.count(category);
    double[] sum = new double[count];
    double[] companies = new double[count];
    for (int i = 0; i < u.length; i++) {
      if (weight[i] != 0) {
        sum[category[i]] += multiplicity[i] * (u[i] / weight[i]);
        companies[category[i]] += multiplicity[i];
      }
    }
    for (int i = 0; i < u.length; i++) {
      u[i] -= weight[i] == 0 ? 0 : weight[i] * sum[category[i]] / companies[category[i]];
    }
  }
}
