package fr.barometre.statistics.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the weights nearest to the first ones that reach known totals, on cells.
 *
 * <p>Newton's method on eta from 0: {@code g = F(x'eta / sigma2)}, {@code eta += (sum w F' x x' /
 * sigma2)^-1 (T - sum w g x)}, the step halved while a ratio is not finite or it goes too far past
 * the nearest weights in its direction. Where so many ratios are at their bounds that the others
 * give no step, those at the bounds count with a small slope. Where all targets are over 20 times
 * the totals before, weights are first scaled by the mean of these quotients, and bounds of ratios
 * are about the scaled weights.
 *
 * <p>Margins that follow from others are left out if their target follows too, refused otherwise.
 *
 * <p>Source: R {@code survey} 4.5, {@code grake} and {@code regcalibrate}.
 */
public final class CalibrationSolver {
  private static final double FAR = 20;
  private static final double FLAT = 1e-6;
  private static final double LEAST_SHARE = 1e-100;

  private final CalibrationMethod method;

  public CalibrationSolver(CalibrationMethod method) {
    this.method = method;
  }

  /**
   * @param margins in the order of the columns of the cells
   * @throws CalibrationFailure with the reason, if no ratios reach the targets
   */
  public Calibration solve(CalibrationCells cells, List<Margin> margins) {
    CalibrationProblem problem = new CalibrationProblem(cells, margins, method);
    double[] weight = new double[cells.size()];
    Arrays.setAll(weight, cells::weight);
    IndependentMargins independent = new IndependentMargins(cells.products(weight, margins.size()));
    List<Margin> redundant = new MarginConflicts(problem, independent).redundant();
    double scale = scale(cells.totals(weight, margins.size()), problem.targets());
    for (int c = 0; c < weight.length; c++) {
      weight[c] *= scale;
    }
    Start start = new Start(problem, weight, scale, bounds(cells, scale));
    return newton(start, independent, redundant);
  }

  /** Scaled weights and the bounds of the ratios of each cell. */
  record Start(CalibrationProblem problem, double[] weight, double scale, RatioBounds[] bounds) {}

  private Calibration newton(Start start, IndependentMargins independent, List<Margin> redundant) {
    double[] targets = start.problem.targets();
    double[] eta = new double[targets.length];
    double[] ratios = ratios(start, eta);
    double[] missing = missing(start, ratios);
    int iteration = 0;
    while (misfit(missing, targets) >= method.epsilon()) {
      if (iteration == method.iterations()) {
        throw failure(start, independent, missing);
      }
      iteration++;
      double[] step = step(start, eta, missing, independent);
      eta = moved(eta, step, share(start, eta, step, missing));
      ratios = ratios(start, eta);
      missing = missing(start, ratios);
      if (!finite(missing)) {
        throw failure(start, independent, missing);
      }
    }
    double misfit = misfit(missing, targets);
    for (int c = 0; c < ratios.length; c++) {
      ratios[c] *= start.scale;
    }
    return new Calibration(start.problem, ratios, start.scale, iteration, misfit, redundant);
  }

  private double[] step(
      Start start, double[] eta, double[] missing, IndependentMargins independent) {
    CalibrationCells cells = start.problem.cells();
    double[] slopes = slopes(start, eta, 0);
    IndependentMargins normal = new IndependentMargins(cells.products(slopes, eta.length));
    if (normal.count() < independent.count()) {
      normal = new IndependentMargins(cells.products(slopes(start, eta, FLAT), eta.length));
    }
    return normal.solve(missing);
  }

  /** The first of 1, 1/2, 1/4... at which what is missing along the step is not turned round. */
  private double share(Start start, double[] eta, double[] step, double[] missing) {
    double along = dot(missing, step);
    double share = 1;
    while (share > LEAST_SHARE) {
      double[] ratios = ratios(start, moved(eta, step, share));
      if (finite(ratios) && dot(missing(start, ratios), step) >= -along / 2) {
        return share;
      }
      share /= 2;
    }
    return share;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private RatioBounds[] bounds(CalibrationCells cells, double scale) {
    RatioBounds[] bounds = new RatioBounds[cells.size()];
    Arrays.setAll(bounds, c -> method.boundsOf(cells, c, scale));
    return bounds;
  }

  private static double[] moved(double[] eta, double[] step, double share) {
    double[] moved = eta.clone();
    for (int j = 0; j < eta.length; j++) {
      moved[j] += share * step[j];
    }
    return moved;
  }

  private double[] ratios(Start start, double[] eta) {
    double[] ratios = new double[start.weight.length];
    for (int c = 0; c < ratios.length; c++) {
      double u = start.problem.cells().along(c, eta) / start.problem.cells().variance(c);
      ratios[c] = method.distance().ratio(u, start.bounds[c]);
    }
    return ratios;
  }

  private double[] slopes(Start start, double[] eta, double least) {
    CalibrationCells cells = start.problem.cells();
    double[] slopes = new double[start.weight.length];
    for (int c = 0; c < slopes.length; c++) {
      double u = cells.along(c, eta) / cells.variance(c);
      double slope = Math.max(least, method.distance().slope(u, start.bounds[c]));
      slopes[c] = start.weight[c] * slope / cells.variance(c);
    }
    return slopes;
  }

  private static double[] missing(Start start, double[] ratios) {
    double[] targets = start.problem.targets();
    double[] weighted = ratios.clone();
    for (int c = 0; c < weighted.length; c++) {
      weighted[c] *= start.weight[c];
    }
    double[] missing = start.problem.cells().totals(weighted, targets.length);
    for (int j = 0; j < missing.length; j++) {
      missing[j] = targets[j] - missing[j];
    }
    return missing;
  }

  private static double misfit(double[] missing, double[] targets) {
    double largest = 0;
    for (int j = 0; j < missing.length; j++) {
      largest = Math.max(largest, Math.abs(missing[j]) / (1 + Math.abs(targets[j])));
    }
    return largest;
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  private static double scale(double[] before, double[] targets) {
    double least = Double.POSITIVE_INFINITY;
    double sum = 0;
    int counted = 0;
    for (int j = 0; j < targets.length; j++) {
      if (before[j] != 0) {
        least = Math.min(least, targets[j] / before[j]);
        sum += targets[j] / before[j];
        counted++;
      }
    }
    return counted > 0 && least > FAR ? sum / counted : 1;
  }

  private CalibrationFailure failure(
      Start start, IndependentMargins independent, double[] missing) {
    if (method.bounded()) {
      double t = new FeasibleBounds(start).widening(independent);
      if (t > 1) {
        return new CalibrationFailure(CalibrationObstacle.BoundsTooTight.widened(method, t));
      }
    }
    double[] targets = start.problem.targets();
    int worst = 0;
    for (int j = 0; j < missing.length; j++) {
      double share = Math.abs(missing[j]) / (1 + Math.abs(targets[j]));
      double largest = Math.abs(missing[worst]) / (1 + Math.abs(targets[worst]));
      worst = share > largest || Double.isNaN(share) ? j : worst;
    }
    Margin margin = start.problem.margins().get(worst);
    return new CalibrationFailure(
        new CalibrationObstacle.NotReached(
            method.iterations(), margin, targets[worst] - missing[worst]));
  }
}
