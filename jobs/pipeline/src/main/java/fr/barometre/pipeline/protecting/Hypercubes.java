package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds in one table the cheapest cells with which a hidden one can move.
 *
 * <p>A hypercube is an {@link Exchange} in each dimension: cells gain or lose by the product of the
 * signs of their codes, so every relation of the table still holds. It carries as much as its
 * finest cells can lose.
 */
final class Hypercubes {
  private static final int[] MOST = {2000, 120, 30, 12};
  private static final int FEWEST = 6;
  private static final int PARTS = 16;

  private final CellSet cells;
  private final Grid grid;
  private final BitSet fixed;
  private final Loss loss;
  private final Map<List<Integer>, List<Exchange>> exchanges = new HashMap<>();

  /**
   * @param fixed cells that are not to move, hidden or not
   */
  Hypercubes(CellSet cells, Grid grid, BitSet fixed, Loss loss) {
    this.cells = cells;
    this.grid = grid;
    this.fixed = fixed;
    this.loss = loss;
  }

  /** A cell that moves with another, in the same direction or against it. */
  record Moved(int cell, boolean along, double below, double above) {}

  /**
   * Hides what has to move so that a cell can lose {@code below} and gain {@code above}; in several
   * hypercubes where none carries all of it.
   *
   * @return what moves; less than asked for where the table has not so much
   */
  List<Moved> open(int cell, double below, double above, BitSet hidden) {
    List<Moved> moved = new ArrayList<>();
    Map<Integer, Double> spent = new HashMap<>();
    double left = 1;
    for (int parts = 1; parts <= PARTS && left > 1e-9; parts *= 2) {
      double share = Math.min(left, 1.0 / parts);
      Optional<List<Moved>> cube;
      while (left > 1e-9
          && (cube = cheapest(cell, share * below, share * above, hidden, spent)).isPresent()) {
        for (Moved at : cube.get()) {
          hidden.set(at.cell());
          spent.merge(at.cell(), Math.max(at.below(), at.above()), Double::sum);
        }
        moved.addAll(cube.get());
        left -= share;
        share = Math.min(left, share);
      }
    }
    return moved;
  }

  private Optional<List<Moved>> cheapest(
      int cell, double below, double above, BitSet hidden, Map<Integer, Double> spent) {
    int[] codes = grid.codes(cell);
    int most = codes.length <= MOST.length ? MOST[codes.length - 1] : FEWEST;
    Exchange[] best = null;
    double least = Double.POSITIVE_INFINITY;
    List<List<Exchange>> choices = new ArrayList<>();
    for (int d = 0; d < codes.length; d++) {
      int dimension = d;
      choices.add(
          exchanges.computeIfAbsent(
              List.of(d, codes[d]), key -> Exchange.of(grid, dimension, codes[dimension], most)));
    }
    int[] chosen = new int[codes.length];
    Exchange[] cube = new Exchange[codes.length];
    do {
      for (int d = 0; d < cube.length; d++) {
        cube[d] = choices.get(d).get(chosen[d]);
      }
      double price = price(cube, new double[] {below, above, least}, hidden, spent);
      if (price < least) {
        least = price;
        best = cube.clone();
      }
    } while (next(chosen, choices));
    return best == null ? Optional.empty() : Optional.of(moved(best, below, above));
  }

  private static boolean next(int[] chosen, List<List<Exchange>> choices) {
    for (int d = 0; d < chosen.length; d++) {
      if (++chosen[d] < choices.get(d).size()) {
        return true;
      }
      chosen[d] = 0;
    }
    return false;
  }

  /**
   * What it costs to hide the rest of a hypercube; infinite if it carries too little.
   *
   * @param ask below, above, and the price from which the answer does not matter
   */
  private double price(Exchange[] cube, double[] ask, BitSet hidden, Map<Integer, Double> spent) {
    double price = 0;
    int[] at = new int[cube.length];
    do {
      int flat = 0;
      boolean along = true;
      boolean finest = true;
      for (int d = 0; d < cube.length; d++) {
        flat += cube[d].offset(at[d]);
        along ^= !cube[d].isGain(at[d]);
        finest &= cube[d].isFinest(at[d]);
      }
      int place = grid.place(flat);
      if (fixed.get(place)) {
        return Double.POSITIVE_INFINITY;
      }
      Cell corner = cells.get(place);
      boolean shown = !hidden.get(place);
      if (finest) {
        double loses = along ? ask[0] : ask[1];
        if (loses > corner.value() - spent.getOrDefault(place, 0.0)) {
          return Double.POSITIVE_INFINITY;
        }
      }
      if (shown) {
        price += corner.contributors() == 0 ? Double.POSITIVE_INFINITY : loss.of(place);
        if (price >= ask[2]) {
          return Double.POSITIVE_INFINITY;
        }
      }
    } while (next(at, cube));
    return price;
  }

  private static boolean next(int[] at, Exchange[] cube) {
    for (int d = 0; d < at.length; d++) {
      if (++at[d] < cube[d].codes()) {
        return true;
      }
      at[d] = 0;
    }
    return false;
  }

  private List<Moved> moved(Exchange[] cube, double below, double above) {
    List<Moved> moved = new ArrayList<>();
    int[] at = new int[cube.length];
    do {
      int flat = 0;
      boolean along = true;
      for (int d = 0; d < cube.length; d++) {
        flat += cube[d].offset(at[d]);
        along ^= !cube[d].isGain(at[d]);
      }
      moved.add(new Moved(grid.place(flat), along, along ? below : above, along ? above : below));
    } while (next(at, cube));
    return moved;
  }
}
