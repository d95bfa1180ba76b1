package fr.barometre.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the weights nearest to the first ones that reach known totals, on cells.
 *
 * <p>Newton's method on eta from 0: {@code g = F(x'eta / sigma2)}, {@code eta += (sum w F' x x' /
 * sigma2)^-1 (T - sum w g x)}, the step halved while a ratio is not finite. Where all targets are
 * over 20 times the totals before, weights are first scaled by the mean of these quotients, and
 * bounds are about the scaled weights.
 *
 * <p>Margins that follow from others are left out if their target follows too, refused otherwise.
 *
 * <p>Source: R {@code survey} 4.5, {@code grake} and {@code regcalibrate}.
 */
public final class CalibrationSolver {
  private static final double FAR = 20;
  private static final double SAME_TOTAL = 1e-9;

  private final CalibrationMethod method;

  public CalibrationSolver(CalibrationMethod method) {
    this.method = method;
  }

  /**
   * @param margins in the order of the columns of the cells
   * @throws CalibrationFailure with the reason, if no ratios reach the targets
   */
  public Calibration solve(CalibrationCells cells, List<Margin> margins) {
    double[] targets = margins.stream().mapToDouble(Margin::target).toArray();
    double[] weight = new double[cells.size()];
    Arrays.setAll(weight, cells::weight);
    refuseEmpty(cells, margins);
    IndependentMargins independent = new IndependentMargins(cells.products(weight, targets.length));
    List<Margin> redundant = redundant(independent, margins, targets, cells);
    double scale = scale(cells.totals(weight, targets.length), targets);
    for (int c = 0; c < weight.length; c++) {
      weight[c] *= scale;
    }
    return newton(new Problem(cells, margins, targets, weight, scale), independent, redundant);
  }

  private record Problem(
      CalibrationCells cells,
      List<Margin> margins,
      double[] targets,
      double[] weight,
      double scale) {}

  private Calibration newton(
      Problem problem, IndependentMargins independent, List<Margin> redundant) {
    double[] eta = new double[problem.targets.length];
    double[] ratios = ratios(problem.cells, eta);
    double[] missing = missing(problem, ratios);
    int iteration = 0;
    while (misfit(missing, problem.targets) >= method.epsilon()) {
      if (iteration == method.iterations()) {
        throw failure(problem, independent, missing);
      }
      iteration++;
      double[] step =
          new IndependentMargins(problem.cells.products(slopes(problem, eta), eta.length))
              .solve(missing);
      double share = 1;
      do {
        ratios = ratios(problem.cells, moved(eta, step, share));
        share /= 2;
      } while (!finite(ratios) && share > 0);
      eta = moved(eta, step, 2 * share);
      missing = missing(problem, ratios);
      if (!finite(missing)) {
        throw failure(problem, independent, missing);
      }
    }
    double misfit = misfit(missing, problem.targets);
    for (int c = 0; c < ratios.length; c++) {
      ratios[c] *= problem.scale;
    }
    return new Calibration(problem.cells, ratios, iteration, misfit, redundant);
  }

  private static double[] moved(double[] eta, double[] step, double share) {
    double[] moved = eta.clone();
    for (int j = 0; j < eta.length; j++) {
      moved[j] += share * step[j];
    }
    return moved;
  }

  private double[] ratios(CalibrationCells cells, double[] eta) {
    double[] ratios = new double[cells.size()];
    for (int c = 0; c < ratios.length; c++) {
      double u = cells.along(c, eta) / cells.variance(c);
      ratios[c] = method.distance().ratio(u, method.bounds());
    }
    return ratios;
  }

  private double[] slopes(Problem problem, double[] eta) {
    double[] slopes = new double[problem.weight.length];
    for (int c = 0; c < slopes.length; c++) {
      double u = problem.cells.along(c, eta) / problem.cells.variance(c);
      double slope = method.distance().slope(u, method.bounds());
      slopes[c] = problem.weight[c] * slope / problem.cells.variance(c);
    }
    return slopes;
  }

  private static double[] missing(Problem problem, double[] ratios) {
    double[] weighted = ratios.clone();
    for (int c = 0; c < weighted.length; c++) {
      weighted[c] *= problem.weight[c];
    }
    double[] missing = problem.cells.totals(weighted, problem.targets.length);
    for (int j = 0; j < missing.length; j++) {
      missing[j] = problem.targets[j] - missing[j];
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

  private static void refuseEmpty(CalibrationCells cells, List<Margin> margins) {
    boolean[] filled = new boolean[margins.size()];
    for (int c = 0; c < cells.size(); c++) {
      for (int j : cells.columns(c)) {
        filled[j] |= cells.weight(c) > 0;
      }
    }
    for (int j = 0; j < filled.length; j++) {
      if (!filled[j] && margins.get(j).target() != 0) {
        throw new CalibrationFailure(new CalibrationObstacle.EmptyCategory(margins.get(j)));
      }
    }
  }

  private static List<Margin> redundant(
      IndependentMargins independent,
      List<Margin> margins,
      double[] targets,
      CalibrationCells cells) {
    List<Margin> redundant = new ArrayList<>();
    for (int j = 0; j < targets.length; j++) {
      if (!independent.isKept(j)) {
        double implied = independent.implied(j, targets);
        if (Math.abs(implied - targets[j]) > SAME_TOTAL * (1 + Math.abs(targets[j]))) {
          throw new CalibrationFailure(contradiction(margins, j, implied, cells));
        }
        redundant.add(margins.get(j));
      }
    }
    return redundant;
  }

  /** Two classifications of the same companies, or a margin that follows from the others. */
  private static CalibrationObstacle contradiction(
      List<Margin> margins, int at, double implied, CalibrationCells cells) {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (Margin margin : margins) {
      if (covers(margin.variable(), margins, cells)) {
        totals.merge(margin.variable(), margin.target(), Double::sum);
      }
    }
    String variable = margins.get(at).variable();
    for (Map.Entry<String, Double> other : totals.entrySet()) {
      Double own = totals.get(variable);
      if (own != null && Math.abs(other.getValue() - own) > SAME_TOTAL * (1 + Math.abs(own))) {
        return new CalibrationObstacle.ContradictoryMargins(
            other.getKey(), other.getValue(), variable, own);
      }
    }
    return new CalibrationObstacle.CollinearMargins(margins.get(at), implied);
  }

  /** Whether each company is in exactly one category of a variable. */
  private static boolean covers(String variable, List<Margin> margins, CalibrationCells cells) {
    for (int c = 0; c < cells.size(); c++) {
      double sum = 0;
      for (int j = 0; j < cells.columns(c).length; j++) {
        Margin margin = margins.get(cells.columns(c)[j]);
        sum += margin.variable().equals(variable) ? cells.values(c)[j] : 0;
      }
      if (sum != 1) {
        return false;
      }
    }
    return true;
  }

  private CalibrationFailure failure(
      Problem problem, IndependentMargins independent, double[] missing) {
    RatioBounds bounds = method.bounds();
    if (!Double.isInfinite(bounds.lower()) || !Double.isInfinite(bounds.upper())) {
      double t = new FeasibleBounds(problem.cells, problem.margins).widening(bounds, independent);
      if (t > 1) {
        RatioBounds feasible =
            new RatioBounds(1 - t * (1 - bounds.lower()), 1 + t * (bounds.upper() - 1));
        return new CalibrationFailure(new CalibrationObstacle.BoundsTooTight(bounds, feasible));
      }
    }
    int worst = 0;
    for (int j = 0; j < missing.length; j++) {
      double share = Math.abs(missing[j]) / (1 + Math.abs(problem.targets[j]));
      double largest = Math.abs(missing[worst]) / (1 + Math.abs(problem.targets[worst]));
      worst = share > largest || Double.isNaN(share) ? j : worst;
    }
    return new CalibrationFailure(
        new CalibrationObstacle.NotReached(
            method.iterations(),
            problem.margins.get(worst),
            problem.targets[worst] - missing[worst]));
  }
}
