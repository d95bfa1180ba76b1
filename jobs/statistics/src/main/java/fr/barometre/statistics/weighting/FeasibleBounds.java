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
 * The tightest bounds within which the targets can be reached: {@code 1 - t (1 - L)} and {@code 1 +
 * t (U - 1)} with the smallest t, a linear program in the ratios of the cells.
 */
final class FeasibleBounds {
  private static final int PIVOTS = 100_000;

  private final CalibrationCells cells;
  private final List<Margin> margins;

  FeasibleBounds(CalibrationCells cells, List<Margin> margins) {
    this.cells = cells;
    this.margins = margins;
  }

  /**
   * The factor t by which the given bounds must be widened: 1 or less if they are wide enough, NaN
   * if no widening helps.
   */
  double widening(RatioBounds bounds, IndependentMargins independent) {
    int n = cells.size();
    Collection<LinearConstraint> constraints = new ArrayList<>();
    for (int j = 0; j < margins.size(); j++) {
      if (independent.isKept(j)) {
        constraints.add(reached(j));
      }
    }
    for (int c = 0; c < n; c++) {
      limit(constraints, c, bounds.upper() - 1);
      limit(constraints, n + c, 1 - bounds.lower());
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
    double scale = 1 + Math.abs(margins.get(margin).target());
    for (int c = 0; c < n; c++) {
      for (int j = 0; j < cells.columns(c).length; j++) {
        if (cells.columns(c)[j] == margin) {
          double term = cells.weight(c) * cells.values(c)[j];
          before += term;
          row[c] = term / scale;
          row[n + c] = -term / scale;
        }
      }
    }
    double gap = (margins.get(margin).target() - before) / scale;
    return new LinearConstraint(row, Relationship.EQ, gap);
  }

  private void limit(Collection<LinearConstraint> constraints, int variable, double room) {
    if (!Double.isInfinite(room)) {
      double[] row = new double[2 * cells.size() + 1];
      row[variable] = 1;
      row[2 * cells.size()] = -room;
      constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
    }
  }
}
