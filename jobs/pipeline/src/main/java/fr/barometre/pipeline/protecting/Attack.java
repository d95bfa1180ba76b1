package fr.barometre.pipeline.protecting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A reader who wants the hidden values: knows every published cell, how cells add up, and that none
 * is negative.
 *
 * <p>Its bounds are the least and the largest value of a cell in any table that agrees with all of
 * that, found by linear programming: with d the difference to the true table, {@code min d_c} and
 * {@code max d_c} subject to {@code d_total = sum d_part} in each relation, {@code d >= -value}
 * where hidden and {@code d = 0} where published. Values are taken as real numbers; that counts are
 * whole is not used.
 *
 * <p>What was found stays true while more is hidden, so one attack serves until something is
 * published again.
 */
final class Attack {
  private static final double TOLERANCE = 1e-6;

  /** Cells that a program starts with; only the last proves that a cell is recovered. */
  private static final int[] SIZES = {25, 100, 400, Integer.MAX_VALUE};

  private final CellSet cells;
  private final BitSet hidden;
  private final BitSet fixed;
  private final double[] lowest;
  private final double[] highest;
  private final Shift[] lowestIn;
  private final Shift[] highestIn;

  Attack(CellSet cells, BitSet hidden) {
    this(cells, hidden, new BitSet());
  }

  /**
   * @param hidden as it is, and as it grows
   * @param fixed cells that do not move unless a movement of theirs is given
   */
  Attack(CellSet cells, BitSet hidden, BitSet fixed) {
    this.cells = cells;
    this.hidden = hidden;
    this.fixed = fixed;
    this.lowest = new double[cells.size()];
    this.highest = new double[cells.size()];
    this.lowestIn = new Shift[cells.size()];
    this.highestIn = new Shift[cells.size()];
  }

  /** The exact bounds of a hidden cell. */
  Bounds bounds(int cell) {
    Movement movement =
        new Movement(cells, around(List.of(cell), Integer.MAX_VALUE), Shift.NONE, 1);
    double value = cells.get(cell).value();
    return new Bounds(value + movement.limit(cell, -1), value + movement.limit(cell, 1));
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
    List<Integer> recovered = new ArrayList<>();
    for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
      if (!fixed.get(cell) && !misses(cell, needed[cell], Integer.MAX_VALUE)) {
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
      List<Integer> near = around(List.of(cell), Math.min(size, most));
      if (near.size() == before) {
        return false;
      }
      before = near.size();
      move(cell, needed, new Movement(cells, near, Shift.NONE, needed.reach()));
    }
    return isFarEnough(cell, needed);
  }

  /** The same where some fixed cells move as given. */
  boolean misses(int cell, Interval needed, Shift given) {
    if (!isFarEnough(cell, needed)) {
      List<Integer> seeds = new ArrayList<>(given.cells());
      seeds.add(cell);
      List<Integer> near = around(seeds, Integer.MAX_VALUE);
      move(cell, needed, new Movement(cells, near, given, needed.reach()));
    }
    return isFarEnough(cell, needed);
  }

  /** A table in which some fixed cells differ as given, if the hidden ones allow it. */
  Optional<Shift> extend(Shift given) {
    List<Integer> near = around(new ArrayList<>(given.cells()), Integer.MAX_VALUE);
    Optional<Shift> found = new Movement(cells, near, given, 1).any();
    found.ifPresent(this::keep);
    return found;
  }

  /**
   * A table like another, but for a cell that stays, since it is not hidden any more.
   *
   * @param most hidden cells near it that may move otherwise than there
   */
  Optional<Shift> mend(Shift table, int cell, int most) {
    List<Integer> near = around(List.of(cell), most);
    near.remove((Integer) cell);
    BitSet rest = new BitSet();
    table.cells().forEach(rest::set);
    near.forEach(rest::clear);
    rest.clear(cell);
    Optional<Shift> found = Movement.mending(cells, near, table.within(rest)).any();
    found.ifPresent(this::keep);
    return found;
  }

  /**
   * The tables with the least differences in which a cell is as far from its value as it has to be.
   */
  List<Shift> doubts(int cell, Interval needed) {
    List<Shift> doubts = new ArrayList<>();
    double above = Math.max(needed.above(), needed.width());
    if (above > 0 && highest[cell] > 0) {
      nearest(cell, Math.min(above, highest[cell])).ifPresent(doubts::add);
    }
    if (needed.below() > 0 || highest[cell] < above) {
      nearest(cell, Math.max(-Math.max(needed.below(), needed.width()), lowest[cell]))
          .ifPresent(doubts::add);
    }
    return doubts;
  }

  private Optional<Shift> nearest(int cell, double by) {
    if (by == 0) {
      return Optional.empty();
    }
    List<Integer> near = around(List.of(cell), Integer.MAX_VALUE);
    return new Movement(cells, near, Shift.NONE, Math.abs(by))
        .nearest(cell, by)
        .or(() -> Optional.ofNullable(by > 0 ? highestIn[cell] : lowestIn[cell]));
  }

  private void move(int cell, Interval needed, Movement movement) {
    if (highest[cell] < Math.max(needed.above(), needed.width())) {
      movement.furthest(cell, 1, Math.max(needed.above(), needed.width())).ifPresent(this::keep);
    }
    if (!isFarEnough(cell, needed)) {
      movement.furthest(cell, -1, Math.max(needed.below(), needed.width())).ifPresent(this::keep);
    }
  }

  /** Takes note of a table that somebody else found, if it agrees with what is published. */
  void note(Shift found) {
    BitSet may = (BitSet) hidden.clone();
    may.andNot(fixed);
    if (found.agrees(cells, may)) {
      keep(found);
    }
  }

  /** A table that agrees with what is published says something of every cell it moves. */
  private void keep(Shift found) {
    for (int cell : found.cells()) {
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

  boolean isFarEnough(int cell, Interval needed) {
    double enough = 1 - TOLERANCE;
    return -lowest[cell] >= needed.below() * enough
        && highest[cell] >= needed.above() * enough
        && highest[cell] - lowest[cell] >= needed.width() * enough;
  }

  /** Hidden cells that share a relation with some cells, or with one of them, nearest first. */
  private List<Integer> around(List<Integer> seeds, int most) {
    List<Integer> near = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(seeds);
    seeds.forEach(seen::set);
    while (!next.isEmpty() && near.size() < most) {
      int at = next.remove();
      if (!fixed.get(at)) {
        near.add(at);
      }
      for (int relation : cells.relationsOf(at)) {
        for (int other : cells.relation(relation)) {
          if (hidden.get(other) && !fixed.get(other) && !seen.get(other)) {
            seen.set(other);
            next.add(other);
          }
        }
      }
    }
    return near;
  }
}
