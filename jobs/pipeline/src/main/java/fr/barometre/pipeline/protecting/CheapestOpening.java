package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The cells to hide so that one can move as far as it has to, at the least cost that a linear
 * programme finds: {@code min sum cost_i (up_i + down_i)} subject to all relations and {@code up_c
 * - down_c} as far as needed. Any cell may move, so there is always an answer.
 */
final class CheapestOpening {
  private static final double MOVES = 1e-7;

  private final CellSet cells;
  private final Cost cost;

  CheapestOpening(CellSet cells, Cost cost) {
    this.cells = cells;
    this.cost = cost;
  }

  /**
   * @param by how far the cell has to move, down if negative
   * @return the cells that move with it, hidden before or not
   */
  List<Integer> open(int cell, double by, BitSet hidden) {
    double unit = Math.abs(by);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i = 0; i < cells.size(); i++) {
      Cell at = cells.get(i);
      double price = hidden.get(i) ? 0 : at.contributors() == 0 ? 1e6 : 1 + cost.of(at);
      Variable up = model.newVariable("u" + i).lower(0).weight(price);
      Variable down = model.newVariable("v" + i).lower(0).upper(at.value() / unit).weight(price);
      if (i == cell) {
        up.level(by > 0 ? 1 : 0);
        down.level(by > 0 ? 0 : 1);
      }
    }
    for (int relation = 0; relation < cells.relations(); relation++) {
      Expression sum = model.newExpression("r" + relation).level(0);
      int[] parts = cells.relation(relation);
      for (int i = 0; i < parts.length; i++) {
        sum.set(model.getVariable(2 * parts[i]), i == 0 ? -1 : 1);
        sum.set(model.getVariable(2 * parts[i] + 1), i == 0 ? 1 : -1);
      }
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException(
          "no table in which cell '" + cells.get(cell).id() + "' moves by " + by + ".");
    }
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (Math.abs(result.doubleValue(2 * i) - result.doubleValue(2 * i + 1)) > MOVES) {
        moved.add(i);
      }
    }
    return moved;
  }
}
