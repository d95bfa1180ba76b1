package fr.barometre.statistics.weighting;

import fr.barometre.statistics.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a calibration did, as data: enough for a methodologist to accept it or not.
 *
 * @param method distance and bounds that were asked for
 * @param iterations Newton steps taken
 * @param distance between the weights, {@code sum w sigma2 G(g)}, at the scaled first weights
 * @param margins before, target and after
 * @param ratios calibrated over first weight
 * @param before the first weights
 * @param after the calibrated weights
 * @param atBounds companies whose ratio or weight is at a bound
 */
public record CalibrationDiagnosis(
    CalibrationMethod method,
    int iterations,
    double distance,
    List<CalibratedMargin> margins,
    RatioDistribution ratios,
    WeightSpread before,
    WeightSpread after,
    AtBounds atBounds) {

  /** Companies at the lower and at the upper bound. */
  public record AtBounds(long lower, long upper) {
    AtBounds plus(AtBounds other) {
      return new AtBounds(lower + other.lower, upper + other.upper);
    }
  }

  private static final double AT_BOUND = 1e-9;

  public CalibrationDiagnosis {
    margins = List.copyOf(margins);
  }

  /**
   * A calibration and its companies.
   *
   * @param weights moments of the first weight over the companies of each entry of the calibration
   */
  public record Part(Calibration calibration, List<Moments> weights) {
    long[] companies() {
      return weights.stream()
          .mapToLong(w -> w.count() == 0 || w.mean(0) == 0 ? 0 : w.count())
          .toArray();
    }
  }

  /**
   * @param weights moments of the first weight over the companies of each entry of the calibration
   */
  public static CalibrationDiagnosis of(Calibration calibration, List<Moments> weights) {
    return together(List.of(new Part(calibration, weights)));
  }

  /**
   * Partitions calibrated one by one, as one sample: margins are summed by variable and category,
   * iterations are those of the partition that took most.
   *
   * @param parts at least one
   */
  public static CalibrationDiagnosis together(List<Part> parts) {
    Moments[] first =
        parts.stream().flatMap(part -> part.weights().stream()).toArray(Moments[]::new);
    double[] ratios =
        parts.stream()
            .flatMapToDouble(part -> Arrays.stream(part.calibration().ratioOfEntries()))
            .toArray();
    long[] companies =
        parts.stream().flatMapToLong(part -> Arrays.stream(part.companies())).toArray();
    return new CalibrationDiagnosis(
        parts.get(0).calibration().problem().method(),
        parts.stream().mapToInt(part -> part.calibration().iterations()).max().orElseThrow(),
        parts.stream().mapToDouble(part -> distance(part.calibration())).sum(),
        parts.size() == 1 ? margins(parts.get(0).calibration()) : summed(parts),
        RatioDistribution.of(ratios, companies),
        WeightSpread.of(first),
        WeightSpread.of(first, ratios),
        parts.stream()
            .map(part -> atBounds(part.calibration(), part.companies()))
            .reduce(new AtBounds(0, 0), AtBounds::plus));
  }

  private static List<CalibratedMargin> summed(List<Part> parts) {
    Map<List<String>, CalibratedMargin> sums = new LinkedHashMap<>();
    for (Part part : parts) {
      for (CalibratedMargin margin : margins(part.calibration())) {
        sums.merge(
            List.of(margin.margin().variable(), margin.margin().category()),
            margin,
            CalibratedMargin::plus);
      }
    }
    return List.copyOf(sums.values());
  }

  private static double distance(Calibration calibration) {
    CalibrationCells cells = calibration.cells();
    double sum = 0;
    for (int c = 0; c < cells.size(); c++) {
      double g = calibration.ratios()[c] / calibration.scale();
      double each = calibration.problem().method().distance().between(g, calibration.bounds(c));
      sum += calibration.scale() * cells.weight(c) * cells.variance(c) * each;
    }
    return sum;
  }

  private static List<CalibratedMargin> margins(Calibration calibration) {
    CalibrationProblem problem = calibration.problem();
    double[] ones = new double[problem.cells().size()];
    Arrays.fill(ones, 1);
    double[] before = problem.totals(ones);
    double[] after = problem.totals(calibration.ratios());
    List<CalibratedMargin> margins = new ArrayList<>();
    for (int j = 0; j < before.length; j++) {
      Margin margin = problem.margins().get(j);
      margins.add(
          new CalibratedMargin(
              margin, before[j], after[j], calibration.redundant().contains(margin)));
    }
    return margins;
  }

  private static AtBounds atBounds(Calibration calibration, long[] companies) {
    long lower = 0;
    long upper = 0;
    for (int i = 0; i < companies.length; i++) {
      int cell = calibration.cells().cellOf(i);
      double g = calibration.ratios()[cell] / calibration.scale();
      RatioBounds bounds = calibration.bounds(cell);
      lower += at(g, bounds.lower()) ? companies[i] : 0;
      upper += at(g, bounds.upper()) ? companies[i] : 0;
    }
    return new AtBounds(lower, upper);
  }

  private static boolean at(double g, double bound) {
    return !Double.isInfinite(bound)
        && Math.abs(g - bound) <= AT_BOUND * Math.max(1, Math.abs(bound));
  }
}
