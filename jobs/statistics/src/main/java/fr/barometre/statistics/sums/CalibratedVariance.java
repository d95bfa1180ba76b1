package fr.barometre.statistics.sums;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.design.LonelyRule;
import fr.barometre.statistics.design.StratifiedCovariance;
import fr.barometre.statistics.design.StratumContribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Variance when the weights were calibrated on categorical margins, from sums alone.
 *
 * <p>For an influence {@code z = a' (u, v)}, only what the margins do not explain varies: {@code e
 * = z - w x' B} with w the calibrated weight and B the least-squares coefficients of {@code z / w}
 * on x at the weights before calibration. Inside a calibration cell x and g are constant, so e is a
 * linear form of (u, v, w) there, {@code (a, -x' B)}, and B needs only the totals of the cells:
 * {@code sum_c x x' W_c / g_c B = sum_c x Z_c / g_c}. Margins of which one follows from the others
 * have many B and the same x' B.
 *
 * <p>Each company is its own primary unit: a cluster would spread over cells. Companies outside the
 * domain have a residual too, so the cells cover the full sample.
 *
 * <p>Source: R {@code survey} 4.5, {@code calibrate} and {@code postStratify}; Deville and Särndal,
 * JASA 87, 1992.
 *
 * @param cells every stratum crossed with every calibration cell that has a company
 */
public record CalibratedVariance(List<CalibratedCellSums> cells) {
  /** Smaller singular values, beside the largest, are margins that follow from the others. */
  private static final double DEPENDENT = 1e-11;

  public CalibratedVariance {
    cells = List.copyOf(cells);
  }

  /** The variance of the total of {@code a' (u, v)}. */
  double of(double[] a, LonelyRule rule) {
    double[] coefficients = coefficients(a);
    Map<String, List<StratumContribution>> strata = new LinkedHashMap<>();
    for (CalibratedCellSums sums : cells) {
      double explained = dot(sums.cell().margins(), coefficients);
      Moments residual = sums.moments().project(new double[][] {{a[0], a[1], -explained}});
      SampledStratum stratum = sums.stratum();
      strata
          .computeIfAbsent(stratum.name(), any -> new ArrayList<>())
          .add(
              new StratumContribution(
                  stratum.name(), residual, stratum.sampled(), stratum.population()));
    }
    List<StratumContribution> merged =
        strata.values().stream().map(StratumContribution::merged).toList();
    return new StratifiedCovariance(merged, rule).of(1)[0][0];
  }

  private double[] coefficients(double[] a) {
    int p = cells.get(0).cell().margins().length;
    double[][] normal = new double[p][p];
    double[] right = new double[p];
    for (CalibratedCellSums sums : cells) {
      Moments moments = sums.moments();
      double[] x = sums.cell().margins();
      double weight = moments.sum(2) / sums.cell().factor();
      double influence = (a[0] * moments.sum(0) + a[1] * moments.sum(1)) / sums.cell().factor();
      for (int j = 0; j < p; j++) {
        right[j] += x[j] * influence;
        for (int k = 0; k < p; k++) {
          normal[j][k] += x[j] * x[k] * weight;
        }
      }
    }
    return solved(normal, right);
  }

  /** The shortest solution. */
  private static double[] solved(double[][] normal, double[] right) {
    SingularValueDecomposition parts =
        new SingularValueDecomposition(new Array2DRowRealMatrix(normal, false));
    double[] rotated = parts.getUT().operate(right);
    double[] values = parts.getSingularValues();
    for (int j = 0; j < rotated.length; j++) {
      rotated[j] = values[j] > DEPENDENT * values[0] ? rotated[j] / values[j] : 0;
    }
    return parts.getV().operate(new ArrayRealVector(rotated, false)).toArray();
  }

  private static double dot(double[] x, double[] b) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * b[j];
    }
    return sum;
  }
}
