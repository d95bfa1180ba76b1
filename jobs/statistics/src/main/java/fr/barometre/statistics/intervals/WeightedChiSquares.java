package fr.barometre.statistics.intervals;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The law of {@code sum a_j chi²_1 / (chi²_d / d)}: a sum of weighted chi-squares whose scale is
 * itself estimated on d degrees of freedom.
 *
 * <p>{@code P(sum > x) = P(sum a_j chi²_1 - (x / d) chi²_d > 0)} by the saddlepoint approximation
 * {@code P(Z > w + log(v / w) / w)}; by Satterthwaite's, {@code F = x / sum a} on {@code (sum a)² /
 * sum a²} and d, where the saddlepoint is at 0 and the first undefined. As in R, the saddlepoint
 * takes the whole part of d for the degrees of freedom, and d itself for the scale.
 *
 * <p>Source: Kuonen, Biometrika 86, 1999; R {@code survey} 4.5, {@code pFsum}.
 */
public final class WeightedChiSquares {
  private static final double EDGE = 0.99999;
  private static final double CENTRE = 1e-4;

  private WeightedChiSquares() {}

  /**
   * {@code P(sum > x)} with d the degrees of freedom of the scale; NaN where the weights add up to
   * 0 or less, or d is below 1.
   */
  public static double beyond(double x, double[] weights, double d) {
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(a -> a * a).sum();
    if (Double.isNaN(x) || !(sum > 0) || !(d >= 1)) {
      return Double.NaN;
    }
    if (x <= 0) {
      return 1;
    }
    double largest = Math.max(Arrays.stream(weights).max().orElse(0), 0);
    double[] a =
        Arrays.stream(weights).filter(w -> w > 1e-12 * largest).map(w -> w / largest).toArray();
    double negative = -x / d / largest;
    double whole = Math.floor(d);
    double saddle =
        new BrentSolver(1e-14, 1e-14)
            .solve(1000, z -> slope(a, negative, whole, z), EDGE / (2 * negative), EDGE / 2);
    if (Math.abs(saddle) < CENTRE) {
      return UpperTail.ofF(x / sum, sum * sum / squares, d);
    }
    double w = Math.signum(saddle) * Math.sqrt(-2 * cumulants(a, negative, whole, saddle));
    double v = saddle * Math.sqrt(curvature(a, negative, whole, saddle));
    return new NormalDistribution().cumulativeProbability(-(w + Math.log(v / w) / w));
  }

  private static double cumulants(double[] a, double negative, double d, double z) {
    double sum = d * Math.log(1 - 2 * z * negative);
    for (double weight : a) {
      sum += Math.log(1 - 2 * z * weight);
    }
    return -sum / 2;
  }

  private static double slope(double[] a, double negative, double d, double z) {
    double sum = d * negative / (1 - 2 * z * negative);
    for (double weight : a) {
      sum += weight / (1 - 2 * z * weight);
    }
    return sum;
  }

  private static double curvature(double[] a, double negative, double d, double z) {
    double sum = d * Math.pow(negative / (1 - 2 * z * negative), 2);
    for (double weight : a) {
      sum += Math.pow(weight / (1 - 2 * z * weight), 2);
    }
    return 2 * sum;
  }
}
