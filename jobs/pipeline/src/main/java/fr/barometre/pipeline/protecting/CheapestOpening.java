package fr.barometre.pipeline.protecting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Cells that may move; more where fewer give no answer. */
  private static final int[] SIZES = {300, 3000, Integer.MAX_VALUE};

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
    for (int size : SIZES) {
      List<Integer> near = around(cell, size);
      Optional<List<Integer>> moved = open(cell, by, hidden, near);
      if (moved.isPresent()) {
        return moved.get();
      }
    }
    throw new IllegalStateException(
        "no table in which cell '" + cells.get(cell).id() + "' moves by " + by + ".");
  }

  /** The same where only some cells may move. */
  private Optional<List<Integer>> open(int cell, double by, BitSet hidden, List<Integer> near) {
    double unit = Math.abs(by);
    Map<Integer, Integer> places = new HashMap<>();
    Set<Integer> relations = new LinkedHashSet<>();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i : near) {
      places.put(i, places.size());
      relations.addAll(cells.relationsOf(i));
      Cell at = cells.get(i);
      double price = hidden.get(i) ? 0 : at.contributors() == 0 ? 1e6 : 1 + cost.of(at);
      Variable up = model.newVariable("u" + i).lower(0).weight(price);
      Variable down = model.newVariable("v" + i).lower(0).upper(at.value() / unit).weight(price);
      if (i == cell) {
        up.level(by > 0 ? 1 : 0);
        down.level(by > 0 ? 0 : 1);
      }
    }
    for (int relation : relations) {
      Expression sum = model.newExpression("r" + relation).level(0);
      int[] parts = cells.relation(relation);
      for (int i = 0; i < parts.length; i++) {
        Integer place = places.get(parts[i]);
        if (place != null) {
          sum.set(model.getVariable(2 * place), i == 0 ? -1 : 1);
          sum.set(model.getVariable(2 * place + 1), i == 0 ? 1 : -1);
        }
      }
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < near.size(); i++) {
      if (Math.abs(result.doubleValue(2 * i) - result.doubleValue(2 * i + 1)) > MOVES) {
        moved.add(near.get(i));
      }
    }
    return Optional.of(moved);
  }

  /** Cells that share a relation with the cell, or with one of them, nearest first. */
  private List<Integer> around(int cell, int most) {
    Set<Integer> near = new LinkedHashSet<>(Set.of(cell));
    Deque<Integer> next = new ArrayDeque<>(near);
    while (!next.isEmpty() && near.size() < most) {
      for (int relation : cells.relationsOf(next.remove())) {
        for (int other : cells.relation(relation)) {
          if (near.add(other)) {
            next.add(other);
          }
        }
      }
    }
    return List.copyOf(near);
  }
}
