package fr.barometre.pipeline.protecting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * A reader who wants the hidden values: knows every published cell, how cells add up, and that none
 * is negative.
 *
 * <p>Its bounds are the least and the largest value of a cell in any table that agrees with all of
 * that, found by linear programming: with d the difference to the true table, {@code min d_c} and
 * {@code max d_c} subject to {@code d_total = sum d_part} in each relation, {@code d >= -value}
 * where hidden and {@code d = 0} where published. Values are taken as real numbers; that counts are
 * whole is not used.
 */
final class Attack {
  private static final double TOLERANCE = 1e-6;

  /** Cells that a program starts with; only the last proves that a cell is recovered. */
  private static final int[] SIZES = {25, 100, 400, Integer.MAX_VALUE};

  private final CellSet cells;
  private final BitSet hidden;
  private final double[] lowest;
  private final double[] highest;
  private final Movement.Found[] lowestIn;
  private final Movement.Found[] highestIn;

  Attack(CellSet cells, BitSet hidden) {
    this.cells = cells;
    this.hidden = hidden;
    this.lowest = new double[cells.size()];
    this.highest = new double[cells.size()];
    this.lowestIn = new Movement.Found[cells.size()];
    this.highestIn = new Movement.Found[cells.size()];
  }

  /** The exact bounds of a hidden cell. */
  Bounds bounds(int cell) {
    Movement movement = new Movement(cells, around(cell, Integer.MAX_VALUE), 1);
    double value = cells.get(cell).value();
    return new Bounds(
        value + movement.furthest(cell, -1, value).of(cell),
        value + movement.furthest(cell, 1, Double.POSITIVE_INFINITY).of(cell));
  }

  /**
   * The hidden cells whose bounds are closer than they have to stay.
   *
   * <p>A table found near the cell, with all further cells as they are, shows already that the
   * bounds are as wide; only where none is found are all hidden cells that hang together moved.
   *
   * @param needed the interval of each hidden cell, by place
   */
  List<Integer> recovered(Interval[] needed) {
    return recovered(needed, Integer.MAX_VALUE);
  }

  /**
   * The hidden cells that are not shown to have their interval.
   *
   * @param most cells moved to show it; with fewer than all, some may be safe for all that
   */
  List<Integer> recovered(Interval[] needed, int most) {
    List<Integer> recovered = new ArrayList<>();
    for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
      if (!misses(cell, needed[cell], most)) {
        recovered.add(cell);
      }
    }
    return recovered;
  }

  /**
   * Whether a hidden cell is shown to have its interval.
   *
   * @param most cells moved to show it; with fewer than all, not being shown says nothing
   */
  boolean misses(int cell, Interval needed, int most) {
    int before = 0;
    for (int size : SIZES) {
      if (isFarEnough(cell, needed)) {
        return true;
      }
      List<Integer> near = around(cell, Math.min(size, most));
      if (near.size() == before) {
        return false;
      }
      before = near.size();
      double reach = Math.max(needed.width(), Math.max(needed.below(), needed.above()));
      Movement movement = new Movement(cells, near, reach);
      if (highest[cell] < Math.max(needed.above(), needed.width())) {
        note(near, movement.furthest(cell, 1, Math.max(needed.above(), needed.width())));
      }
      if (!isFarEnough(cell, needed)) {
        note(near, movement.furthest(cell, -1, Math.max(needed.below(), needed.width())));
      }
    }
    return isFarEnough(cell, needed);
  }

  /** Whether what was found about a cell is a table in which another one moves. */
  boolean uses(int cell, int other) {
    return (lowestIn[cell] != null && lowestIn[cell].moves(other))
        || (highestIn[cell] != null && highestIn[cell].moves(other));
  }

  /** Takes over what another attack found about a cell. */
  void learn(Attack other, int cell) {
    lowest[cell] = other.lowest[cell];
    highest[cell] = other.highest[cell];
    lowestIn[cell] = other.lowestIn[cell];
    highestIn[cell] = other.highestIn[cell];
  }

  private boolean isFarEnough(int cell, Interval needed) {
    double enough = 1 - TOLERANCE;
    return -lowest[cell] >= needed.below() * enough
        && highest[cell] >= needed.above() * enough
        && highest[cell] - lowest[cell] >= needed.width() * enough;
  }

  /** A table that agrees with what is published says something of every cell it moves. */
  private void note(List<Integer> moved, Movement.Found found) {
    for (int cell : moved) {
      double by = found.of(cell);
      if (by < lowest[cell]) {
        lowest[cell] = by;
        lowestIn[cell] = found;
      }
      if (by > highest[cell]) {
        highest[cell] = by;
        highestIn[cell] = found;
      }
    }
  }

  /** Hidden cells that share a relation with the cell, or with one of them, nearest first. */
  private List<Integer> around(int cell, int most) {
    List<Integer> near = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(cell));
    seen.set(cell);
    while (!next.isEmpty() && near.size() < most) {
      int at = next.remove();
      near.add(at);
      for (int relation : cells.relationsOf(at)) {
        for (int other : cells.relation(relation)) {
          if (hidden.get(other) && !seen.get(other)) {
            seen.set(other);
            next.add(other);
          }
        }
      }
    }
    return near;
  }
}
