package fr.barometre.statistics.replication;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.Statistic;
import java.util.ArrayList;
import java.util.List;

/**
 * A sample whose precision comes from replicate weights.
 *
 * <p>{@code V = sum_r s_r (theta_r - c)(theta_r - c)'}, theta_r the statistic at the weights of
 * replicate r, s_r its coefficient, c the estimate or the mean of the replicates with {@code s_r >
 * 0}. Replicates that leave the statistic undefined are left out. NaN where all do.
 */
public final class ReplicatedDesign implements Design {
  private final double[] weights;
  private final int[] multiplicity;
  private final Replicates replicates;

  /**
   * @param weights of one company of each entry
   * @param multiplicity companies each entry stands for
   */
  public ReplicatedDesign(double[] weights, int[] multiplicity, Replicates replicates) {
    this.weights = weights.clone();
    this.multiplicity = multiplicity.clone();
    this.replicates = replicates;
  }

  @Override
  public int size() {
    return weights.length;
  }

  @Override
  public double[] weights() {
    return weights;
  }

  @Override
  public int[] multiplicity() {
    return multiplicity;
  }

  @Override
  public ReplicatedDesign within(boolean[] domain) {
    double[] within = weights.clone();
    for (int i = 0; i < within.length; i++) {
      if (!domain[i]) {
        within[i] = 0;
      }
    }
    return new ReplicatedDesign(within, multiplicity, replicates);
  }

  @Override
  public int degreesOfFreedom() {
    return replicates.degreesOfFreedom(weights);
  }

  @Override
  public Estimates estimate(Statistic statistic) {
    double[] total = totalWeights();
    double[] estimate = statistic.values(total);
    Statistic again = statistic.fixedAt(total);
    List<double[]> values = new ArrayList<>();
    List<Double> coefficients = new ArrayList<>();
    for (int r = 0; r < replicates.count(); r++) {
      double[] factors = replicates.factors(r);
      double[] replicate = total.clone();
      for (int i = 0; i < replicate.length; i++) {
        replicate[i] *= factors[i];
      }
      double[] found = again.values(replicate);
      if (isDefined(found)) {
        values.add(found);
        coefficients.add(replicates.coefficient(r));
      }
    }
    double[] centre =
        replicates.aroundEstimate() || values.isEmpty() ? estimate : mean(values, coefficients);
    return new Estimates(estimate, spread(values, coefficients, centre));
  }

  private static boolean isDefined(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  private double[] mean(List<double[]> values, List<Double> coefficients) {
    double[] sum = new double[values.get(0).length];
    long counted = coefficients.stream().filter(coefficient -> coefficient > 0).count();
    for (int r = 0; r < values.size(); r++) {
      for (int j = 0; j < sum.length && coefficients.get(r) > 0; j++) {
        sum[j] += values.get(r)[j] / counted;
      }
    }
    return sum;
  }

  private double[][] spread(List<double[]> values, List<Double> coefficients, double[] centre) {
    int p = centre.length;
    double[][] covariance = new double[p][p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        double sum = values.isEmpty() ? Double.NaN : 0;
        for (int r = 0; r < values.size(); r++) {
          double[] theta = values.get(r);
          sum += coefficients.get(r) * (theta[j] - centre[j]) * (theta[k] - centre[k]);
        }
        covariance[j][k] = sum;
      }
    }
    return covariance;
  }
}
