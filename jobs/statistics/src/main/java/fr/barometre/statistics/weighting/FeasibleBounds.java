package fr.barometre.statistics.weighting;

import java.util.stream.IntStream;

/**
 * The tightest bounds within which the targets can be reached, with the smallest t: ratios in
 * {@code [1 - t (1 - L), 1 + t (U - 1)]}, as far as the distance gives such ratios, weights in
 * {@code [(2 - t) l, t u]}, or from l where it is not above 0.
 *
 * <p>Where {@link LargestShare} falls short at t, its prices p give a bound: {@code sum_c p_c g_c}
 * must be what the targets are worth, which no ratios give before a larger t. The next t is that
 * one, until the targets are reached.
 */
final class FeasibleBounds {
  private static final int STEPS = 100;
  private static final int HALVINGS = 60;
  private static final double WIDEST = 1e9;
  private static final double REACHED = 1 - 1e-10;

  private final CalibrationSolver.Start start;

  FeasibleBounds(CalibrationSolver.Start start) {
    this.start = start;
  }

  /**
   * The factor t by which the given bounds must be widened: 1 if they are wide enough, NaN if no
   * widening helps.
   */
  double widening(IndependentMargins independent) {
    CalibrationProblem problem = start.problem();
    int[] kept = IntStream.range(0, problem.margins().size()).filter(independent::isKept).toArray();
    double t = 1;
    for (int step = 0; step < STEPS && t <= WIDEST; step++) {
      LargestShare share =
          new LargestShare(problem.cells(), start.weight(), problem.targets(), kept, box(t));
      if (share.share() >= REACHED || Double.isNaN(share.share())) {
        return Double.isNaN(share.share()) ? Double.NaN : t;
      }
      t = wider(t, share.prices(), share.priceOfTargets());
    }
    return Double.NaN;
  }

  /** The least t at which ratios can be worth as much as the targets. */
  private double wider(double t, double[] prices, double targets) {
    double from = t;
    double to = 2 * t;
    while (most(prices, to) < targets && to <= WIDEST) {
      from = to;
      to *= 2;
    }
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (from + to) / 2;
      if (most(prices, middle) < targets) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return to;
  }

  private double most(double[] prices, double t) {
    LargestShare.Box box = box(t);
    double most = 0;
    for (int c = 0; c < prices.length; c++) {
      if (prices[c] != 0) {
        most += prices[c] * (prices[c] > 0 ? box.upper()[c] : box.lower()[c]);
      }
    }
    return most;
  }

  private LargestShare.Box box(double t) {
    CalibrationCells cells = start.problem().cells();
    CalibrationMethod method = start.problem().method();
    double[] lower = new double[cells.size()];
    double[] upper = new double[cells.size()];
    for (int c = 0; c < lower.length; c++) {
      double widened = 1 - t * (1 - method.bounds().lower());
      lower[c] = Math.max(method.distance().least(), widened);
      upper[c] = 1 + t * (method.bounds().upper() - 1);
      if (!method.weightBounds().isNone() && cells.weightOfCompany(c) > 0) {
        double weight = start.scale() * cells.weightOfCompany(c);
        double least = method.weightBounds().lower();
        lower[c] = Math.max(lower[c], (least > 0 ? (2 - t) * least : least) / weight);
        upper[c] = Math.min(upper[c], t * method.weightBounds().upper() / weight);
      }
    }
    return new LargestShare.Box(lower, upper);
  }
}
