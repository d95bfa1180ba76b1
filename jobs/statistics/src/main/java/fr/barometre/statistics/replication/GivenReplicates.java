package fr.barometre.statistics.replication;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Replicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Replicates that came with the data: jackknife, balanced half-samples, bootstrap, successive
 * differences.
 *
 * <p>Degrees of freedom are the rank of the replicate weights of the entries in use, less 1; a
 * column counts if more than 1e-5 of its norm is not explained by those before it.
 */
public final class GivenReplicates implements Replicates {
  private static final double EXPLAINED = 1e-5;

  private final double[][] factors;
  private final double[] coefficients;
  private final boolean aroundEstimate;

  private GivenReplicates(double[][] factors, double[] coefficients, boolean aroundEstimate) {
    this.factors = factors;
    this.coefficients = coefficients;
    this.aroundEstimate = aroundEstimate;
  }

  /**
   * @param factors one row per replicate of one factor per entry, to be multiplied with the weights
   * @param coefficients scale times rscale of each replicate
   * @throws UndefinedEstimate if a factor is missing or negative, or there are not two replicates
   */
  public static GivenReplicates of(
      double[][] factors, double[] coefficients, boolean aroundEstimate) {
    if (factors.length < 2) {
      throw new UndefinedEstimate(
          "%d replicate weights give no precision. Give 2 or more.".formatted(factors.length));
    }
    if (factors.length != coefficients.length) {
      throw new IllegalArgumentException(
          coefficients.length + " coefficients for " + factors.length + " replicates");
    }
    for (int r = 0; r < factors.length; r++) {
      for (int i = 0; i < factors[r].length; i++) {
        if (!(factors[r][i] >= 0)) {
          throw new UndefinedEstimate(
              "replicate %d of entry %d is %s, and should be 0 or more. Correct it."
                  .formatted(r + 1, i + 1, factors[r][i]));
        }
      }
    }
    return new GivenReplicates(factors, coefficients.clone(), aroundEstimate);
  }

  /** The same from replicate weights that already contain the weight ({@code combined.weights}). */
  public static GivenReplicates ofWeights(
      double[] weights, double[][] replicateWeights, Scaling scaling) {
    double[][] factors = new double[replicateWeights.length][weights.length];
    for (int r = 0; r < factors.length; r++) {
      for (int i = 0; i < weights.length; i++) {
        factors[r][i] = weights[i] == 0 ? 0 : replicateWeights[r][i] / weights[i];
      }
    }
    return of(factors, scaling.coefficients(), scaling.aroundEstimate());
  }

  /** How deviations are summed. */
  public record Scaling(double[] coefficients, boolean aroundEstimate) {}

  @Override
  public int count() {
    return factors.length;
  }

  @Override
  public double[] factors(int replicate) {
    return factors[replicate];
  }

  @Override
  public double coefficient(int replicate) {
    return coefficients[replicate];
  }

  @Override
  public boolean aroundEstimate() {
    return aroundEstimate;
  }

  @Override
  public int degreesOfFreedom(double[] weights) {
    List<double[]> axes = new ArrayList<>();
    for (double[] column : factors) {
      double[] residual = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        residual[i] = weights[i] * column[i];
      }
      double before = norm(residual);
      for (double[] axis : axes) {
        double along = 0;
        for (int i = 0; i < axis.length; i++) {
          along += axis[i] * residual[i];
        }
        for (int i = 0; i < axis.length; i++) {
          residual[i] -= along * axis[i];
        }
      }
      double after = norm(residual);
      if (before > 0 && after > EXPLAINED * before) {
        axes.add(Arrays.stream(residual).map(value -> value / after).toArray());
      }
    }
    return axes.size() - 1;
  }

  private static double norm(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
  }
}
