package fr.barometre.statistics.sums;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LonelyRule;
import fr.barometre.statistics.design.StratifiedCovariance;
import fr.barometre.statistics.design.StratumContribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * <p>Where companies answered with probability p, the response phase adds {@code sum (1 - p) e^2 /
 * w_s}, w_s being the design weight, which is the same for all companies of a stratum and cell; and
 * n_h counts those that did not answer too, as zeros.
 *
 * <p>Source: R {@code survey} 4.5, {@code calibrate} and {@code postStratify}; Deville and Särndal,
 * JASA 87, 1992; for the response phase Insee, {@code gustave} 1.0, {@code qvar}, at the calibrated
 * weights.
 *
 * @param cells every stratum crossed with every calibration cell that has a company
 * @param regression of the full sample
 */
public record CalibratedVariance(List<CalibratedCellSums> cells, CalibrationRegression regression) {
  private static final double SAME_WEIGHT = 1e-9;

  public CalibratedVariance {
    cells = List.copyOf(cells);
  }

  /** With the regression of its own cells. */
  public CalibratedVariance(List<CalibratedCellSums> cells) {
    this(cells, regression(cells));
  }

  private static CalibrationRegression regression(List<CalibratedCellSums> cells) {
    return CalibrationRegression.of(
        cells.stream().map(CalibratedCellSums::cell).toArray(CalibrationCell[]::new),
        cells.stream().mapToDouble(sums -> sums.moments().sum(2)).toArray());
  }

  /** The variance of the total of {@code a' (u, v)}. */
  double of(double[] a, LonelyRule rule) {
    double[] coefficients = coefficients(a);
    Map<String, List<StratumContribution>> strata = new LinkedHashMap<>();
    double response = 0;
    for (CalibratedCellSums sums : cells) {
      double explained = dot(sums.cell().margins(), coefficients);
      Moments residual = sums.moments().project(new double[][] {{a[0], a[1], -explained}});
      response += response(sums, residual);
      SampledStratum stratum = sums.stratum();
      strata
          .computeIfAbsent(stratum.name(), any -> new ArrayList<>())
          .add(
              new StratumContribution(
                  stratum.name(), residual, stratum.sampled(), stratum.population()));
    }
    List<StratumContribution> merged =
        strata.values().stream().map(StratumContribution::merged).toList();
    // What the margins explain altogether leaves rounding, of either sign.
    return response + Math.max(0, new StratifiedCovariance(merged, rule).of(1)[0][0]);
  }

  /** {@code sum (1 - p) e^2 / w_s}, the design weight w_s being {@code w p / g}. */
  private static double response(CalibratedCellSums sums, Moments residual) {
    double p = sums.cell().response();
    long n = residual.count();
    if (p == 1 || n == 0) {
      return 0;
    }
    Moments moments = sums.moments();
    double weight = moments.mean(2);
    if (moments.m2(2, 2) > SAME_WEIGHT * n * weight * weight) {
      throw new UndefinedEstimate(
          "companies of stratum %s in calibration cell %s have different weights, which leaves the variance of response unknown. Part the cell by weight."
              .formatted(sums.stratum().name(), sums.cell().name()));
    }
    double squares = residual.m2(0, 0) + n * residual.mean(0) * residual.mean(0);
    return (1 - p) * sums.cell().factor() / (weight * p) * squares;
  }

  /**
   * The sums of {@code z = sum_d a_d' (u, v)} over domains that share no company, as (z, 0, w).
   *
   * @param forms a of each domain
   * @param domains with the same cells in the same order
   */
  static CalibratedVariance together(List<double[]> forms, List<CalibratedVariance> domains) {
    List<CalibratedCellSums> together = new ArrayList<>();
    CalibratedVariance first = domains.get(0);
    for (int c = 0; c < first.cells().size(); c++) {
      double mean = 0;
      double[] m2 = new double[6]; // zz, 0z, 00, wz, w0, ww
      CalibratedCellSums cell = first.cells().get(c);
      long n = cell.moments().count();
      for (int d = 0; d < domains.size(); d++) {
        double[] a = forms.get(d);
        Moments own = domains.get(d).cells().get(c).moments();
        Moments zw = own.project(new double[][] {{a[0], a[1], 0}, {0, 0, 1}});
        m2[0] += zw.m2(0, 0) - 2 * n * mean * zw.mean(0);
        m2[3] += zw.m2(1, 0);
        m2[5] = zw.m2(1, 1);
        mean += zw.mean(0);
      }
      double[] means = {mean, 0, cell.moments().mean(2)};
      together.add(
          new CalibratedCellSums(cell.stratum(), cell.cell(), Moments.centred(n, means, m2)));
    }
    return new CalibratedVariance(together, first.regression());
  }

  private double[] coefficients(double[] a) {
    double[] right = new double[cells.get(0).cell().margins().length];
    for (CalibratedCellSums sums : cells) {
      Moments moments = sums.moments();
      double[] x = sums.cell().margins();
      double influence = (a[0] * moments.sum(0) + a[1] * moments.sum(1)) / sums.cell().factor();
      for (int j = 0; j < right.length; j++) {
        right[j] += x[j] * influence;
      }
    }
    return regression.coefficients(right);
  }

  private static double dot(double[] x, double[] b) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * b[j];
    }
    return sum;
  }
}
