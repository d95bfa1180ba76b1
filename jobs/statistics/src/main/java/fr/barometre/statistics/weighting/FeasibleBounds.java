package fr.barometre.statistics.weighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The tightest bounds within which the targets can be reached, with the smallest t: ratios in
 * {@code [1 - t (1 - L), 1 + t (U - 1)]}, weights in {@code [(2 - t) l, t u]}, or from l where it
 * is not above 0. A linear program in the ratios of the cells.
 */
final class FeasibleBounds {
  private static final int PIVOTS = 100_000;

  private final CalibrationSolver.Start start;
  private final CalibrationCells cells;
  private final List<Margin> margins;

  FeasibleBounds(CalibrationSolver.Start start) {
    this.start = start;
    this.cells = start.problem().cells();
    this.margins = start.problem().margins();
  }

  /**
   * The factor t by which the given bounds must be widened: 1 or less if they are wide enough, NaN
   * if no widening helps.
   */
  double widening(IndependentMargins independent) {
    int n = cells.size();
    Collection<LinearConstraint> constraints = new ArrayList<>();
    for (int j = 0; j < margins.size(); j++) {
      if (independent.isKept(j)) {
        constraints.add(reached(j));
      }
    }
    CalibrationMethod method = start.problem().method();
    for (int c = 0; c < n; c++) {
      RatioBounds ratio = method.bounds();
      below(constraints, c, 0, ratio.upper() - 1);
      above(constraints, c, 0, 1 - ratio.lower());
      if (!method.weightBounds().isNone() && cells.weightOfCompany(c) > 0) {
        double weight = start.scale() * cells.weightOfCompany(c);
        double lower = method.weightBounds().lower() / weight;
        below(constraints, c, -1, method.weightBounds().upper() / weight);
        double room = Math.max(0, lower);
        above(constraints, c, lower + room - 1, room);
      }
    }
    double[] objective = new double[2 * n + 1];
    objective[2 * n] = 1;
    try {
      return new SimplexSolver()
          .optimize(
              new LinearObjectiveFunction(objective, 0),
              new LinearConstraintSet(constraints),
              GoalType.MINIMIZE,
              new NonNegativeConstraint(true),
              new MaxIter(PIVOTS))
          .getValue();
    } catch (MathIllegalStateException noSolution) {
      return Double.NaN;
    }
  }

  /** Ratios are 1 plus a rise less a fall, rises first. */
  private LinearConstraint reached(int margin) {
    int n = cells.size();
    double[] row = new double[2 * n + 1];
    double before = 0;
    double size = 1 + Math.abs(margins.get(margin).target());
    for (int c = 0; c < n; c++) {
      for (int j = 0; j < cells.columns(c).length; j++) {
        if (cells.columns(c)[j] == margin) {
          double term = start.weight()[c] * cells.values(c)[j];
          before += term;
          row[c] = term / size;
          row[n + c] = -term / size;
        }
      }
    }
    double gap = (margins.get(margin).target() - before) / size;
    return new LinearConstraint(row, Relationship.EQ, gap);
  }

  /** {@code g - 1 <= from + room t}. */
  private void below(Collection<LinearConstraint> constraints, int c, double from, double room) {
    if (!Double.isInfinite(room)) {
      constraints.add(new LinearConstraint(row(c, -room), Relationship.LEQ, from));
    }
  }

  /** {@code g - 1 >= from - room t}. */
  private void above(Collection<LinearConstraint> constraints, int c, double from, double room) {
    if (!Double.isInfinite(room)) {
      constraints.add(new LinearConstraint(row(c, room), Relationship.GEQ, from));
    }
  }

  private double[] row(int c, double t) {
    double[] row = new double[2 * cells.size() + 1];
    row[c] = 1;
    row[cells.size() + c] = -1;
    row[2 * cells.size()] = t;
    return row;
  }
}
