package fr.barometre.pipeline.protecting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** How far one cell can move when some others may move with it and all the rest stays. */
final class Movement {
  private static final double TOLERANCE = 1e-6;

  private final CellSet cells;
  private final List<Integer> moving;
  private final double unit;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Set<Integer> relations = new LinkedHashSet<>();

  /**
   * @param unit in which the program measures, near to what is sought
   */
  Movement(CellSet cells, List<Integer> moving, double unit) {
    this.cells = cells;
    this.moving = moving;
    this.unit = unit;
    for (int cell : moving) {
      places.put(cell, places.size());
      relations.addAll(cells.relationsOf(cell));
    }
  }

  /** Differences to the true values by cell. */
  static final class Found {
    private final Map<Integer, Integer> places;
    private final double[] moves;

    private Found(Map<Integer, Integer> places, double[] moves) {
      this.places = places;
      this.moves = moves;
    }

    double of(int cell) {
      return moves[places.get(cell)];
    }

    boolean moves(int cell) {
      Integer place = places.get(cell);
      return place != null && moves[place] != 0;
    }
  }

  /**
   * The table in which a cell is furthest from its value.
   *
   * @param direction 1 up, -1 down
   * @param enough further is not sought; may be infinite
   * @return no movement at all where the solver finds none that agrees with every relation
   */
  Found furthest(int cell, int direction, double enough) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int at : moving) {
      Variable variable = model.newVariable("d" + at).lower(-cells.get(at).value() / unit);
      if (at == cell) {
        if (direction < 0) {
          variable.lower(-Math.min(enough, cells.get(at).value()) / unit);
        } else if (Double.isFinite(enough)) {
          variable.upper(enough / unit);
        }
        variable.weight(BigDecimal.ONE);
      }
    }
    for (int relation : relations) {
      Expression sum = model.newExpression("r" + relation).level(0);
      int[] parts = cells.relation(relation);
      for (int i = 0; i < parts.length; i++) {
        Integer place = places.get(parts[i]);
        if (place != null) {
          sum.set(model.getVariable(place), i == 0 ? -1 : 1);
        }
      }
    }
    Optimisation.Result result = direction > 0 ? model.maximise() : model.minimise();
    double[] moves = new double[moving.size()];
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      moves[places.get(cell)] = direction * Double.POSITIVE_INFINITY;
    } else if (result.getState().isFeasible()) {
      for (int i = 0; i < moves.length; i++) {
        moves[i] = result.doubleValue(i) * unit;
      }
      if (!agrees(moves)) {
        moves = new double[moving.size()];
      }
    }
    return new Found(places, moves);
  }

  /** The solver is not believed: its table has to add up and to have no negative cell. */
  private boolean agrees(double[] moves) {
    for (int i = 0; i < moves.length; i++) {
      double value = cells.get(moving.get(i)).value();
      if (moves[i] < -value - TOLERANCE * Math.max(unit, value)) {
        return false;
      }
    }
    for (int relation : relations) {
      int[] parts = cells.relation(relation);
      double sum = 0;
      double size = unit;
      for (int i = 0; i < parts.length; i++) {
        Integer place = places.get(parts[i]);
        if (place != null) {
          sum += (i == 0 ? -1 : 1) * moves[place];
          size = Math.max(size, Math.abs(moves[place]));
        }
      }
      if (Math.abs(sum) > TOLERANCE * size) {
        return false;
      }
    }
    return true;
  }
}
