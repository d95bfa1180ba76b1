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
 * programme finds: {@code min sum loss_i (up_i + down_i)} subject to all relations and {@code up_c
 * - down_c} as far as needed.
 */
final class CheapestOpening {
  private static final double MOVES = 1e-7;

  /** Cells that may move; more where fewer give no answer. */
  private static final int[] SIZES = {300, 3000, Integer.MAX_VALUE};

  private final CellSet cells;
  private final BitSet fixed;
  private final Loss loss;

  /**
   * @param fixed cells that are not to move, hidden or not
   */
  CheapestOpening(CellSet cells, BitSet fixed, Loss loss) {
    this.cells = cells;
    this.fixed = fixed;
    this.loss = loss;
  }

  /**
   * @param by how far the cell has to move, down if negative
   * @return the cells that move with it, hidden before or not; none where it cannot move so far
   */
  Optional<List<Integer>> open(int cell, double by, BitSet hidden) {
    return open(Map.of(cell, by), Shift.NONE, hidden);
  }

  /** The same where fixed cells move as given. */
  Optional<List<Integer>> open(Map<Integer, Double> wanted, Shift given, BitSet hidden) {
    List<Integer> seeds = new ArrayList<>(wanted.keySet());
    seeds.addAll(given.cells());
    int before = 0;
    for (int size : SIZES) {
      List<Integer> near = around(seeds, size);
      if (near.size() == before) {
        break;
      }
      before = near.size();
      Optional<List<Integer>> moved = open(wanted, given, hidden, near);
      if (moved.isPresent()) {
        return moved;
      }
    }
    return Optional.empty();
  }

  /** The same where only some cells may move. */
  private Optional<List<Integer>> open(
      Map<Integer, Double> wanted, Shift given, BitSet hidden, List<Integer> near) {
    double unit = unit(wanted, given);
    Map<Integer, Integer> places = new HashMap<>();
    Set<Integer> relations = new LinkedHashSet<>();
    given.cells().forEach(moved -> relations.addAll(cells.relationsOf(moved)));
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i : near) {
      places.put(i, places.size());
      relations.addAll(cells.relationsOf(i));
      Cell at = cells.get(i);
      double price = hidden.get(i) ? 0 : at.contributors() == 0 ? 1e6 : 1 + loss.of(i);
      Variable up = model.newVariable("u" + i).lower(0).weight(price);
      Variable down = model.newVariable("v" + i).lower(0).upper(at.value() / unit).weight(price);
      if (wanted.containsKey(i)) {
        double by = wanted.get(i) / unit;
        up.level(Math.max(by, 0));
        down.level(Math.max(-by, 0));
      }
    }
    for (int relation : relations) {
      Expression sum = model.newExpression("r" + relation);
      int[] parts = cells.relation(relation);
      double fixedSum = 0;
      for (int i = 0; i < parts.length; i++) {
        Integer place = places.get(parts[i]);
        if (place != null) {
          sum.set(model.getVariable(2 * place), i == 0 ? -1 : 1);
          sum.set(model.getVariable(2 * place + 1), i == 0 ? 1 : -1);
        } else {
          fixedSum += (i == 0 ? 1 : -1) * given.of(parts[i]) / unit;
        }
      }
      sum.level(fixedSum);
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

  private static double unit(Map<Integer, Double> wanted, Shift given) {
    double unit = 0;
    for (double by : wanted.values()) {
      unit = Math.max(unit, Math.abs(by));
    }
    for (int cell : given.cells()) {
      unit = Math.max(unit, Math.abs(given.of(cell)));
    }
    return unit;
  }

  /** Cells that share a relation with some cells, or with one of them, nearest first. */
  private List<Integer> around(List<Integer> seeds, int most) {
    Set<Integer> seen = new LinkedHashSet<>(seeds);
    Deque<Integer> next = new ArrayDeque<>(seeds);
    List<Integer> near = new ArrayList<>();
    while (!next.isEmpty() && near.size() < most) {
      int at = next.remove();
      if (!fixed.get(at)) {
        near.add(at);
      }
      for (int relation : cells.relationsOf(at)) {
        for (int other : cells.relation(relation)) {
          if (!fixed.get(other) && seen.add(other)) {
            next.add(other);
          }
        }
      }
    }
    return near;
  }
}
