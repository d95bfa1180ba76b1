package fr.barometre.statistics.design;

import java.util.ArrayList;
import java.util.List;

/**
 * What a statistic is in each replicate, and the covariance that follows: {@code V = sum_r s_r
 * (theta_r - c)(theta_r - c)'}, s_r the coefficient of replicate r, c the estimate or the mean of
 * the replicates with {@code s_r > 0}.
 *
 * <p>Replicates that leave the statistic undefined are left out; the coefficients of the others
 * stay. Source: R {@code survey} 4.5, {@code svrVar}.
 */
public final class ReplicateValues {
  private final double[] estimate;
  private final boolean aroundEstimate;
  private final List<double[]> values = new ArrayList<>();
  private final List<Double> coefficients = new ArrayList<>();
  private int given;

  /**
   * @param estimate at the full weights
   * @param aroundEstimate whether deviations are from it, else from the mean of the replicates
   */
  public ReplicateValues(double[] estimate, boolean aroundEstimate) {
    this.estimate = estimate.clone();
    this.aroundEstimate = aroundEstimate;
  }

  /** Adds a replicate; one with a NaN is only counted. */
  public void add(double coefficient, double... replicate) {
    given++;
    if (isDefined(replicate)) {
      values.add(replicate);
      coefficients.add(coefficient);
    }
  }

  /** How many were left out. */
  int discarded() {
    return given - values.size();
  }

  /** The estimate with its covariance: 0 without any replicate, NaN where all were left out. */
  public Estimates estimates() {
    double[] centre = aroundEstimate || values.isEmpty() ? estimate : mean();
    int p = centre.length;
    double[][] covariance = new double[p][p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        double sum = values.isEmpty() && given > 0 ? Double.NaN : 0;
        for (int r = 0; r < values.size(); r++) {
          double[] theta = values.get(r);
          sum += coefficients.get(r) * (theta[j] - centre[j]) * (theta[k] - centre[k]);
        }
        covariance[j][k] = sum;
      }
    }
    return new Estimates(estimate, covariance, discarded());
  }

  static boolean isDefined(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  private double[] mean() {
    double[] sum = new double[estimate.length];
    long counted = coefficients.stream().filter(coefficient -> coefficient > 0).count();
    for (int r = 0; r < values.size(); r++) {
      for (int j = 0; j < sum.length && coefficients.get(r) > 0; j++) {
        sum[j] += values.get(r)[j] / counted;
      }
    }
    return sum;
  }
}
