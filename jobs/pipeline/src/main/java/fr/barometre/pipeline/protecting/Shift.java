package fr.barometre.pipeline.protecting;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Differences to the true cells: another table, which a reader could take for the true one. */
final class Shift {
  static final Shift NONE = new Shift(Map.of());

  private static final double TOLERANCE = 1e-6;

  private final Map<Integer, Double> differences;

  /**
   * @param differences by cell; cells that stay are left out
   */
  Shift(Map<Integer, Double> differences) {
    this.differences = differences;
  }

  double of(int cell) {
    return differences.getOrDefault(cell, 0.0);
  }

  boolean moves(int cell) {
    return differences.containsKey(cell);
  }

  Set<Integer> cells() {
    return differences.keySet();
  }

  /** Both at once. */
  Shift plus(Shift other) {
    Map<Integer, Double> sum = new LinkedHashMap<>(differences);
    other.differences.forEach((cell, by) -> sum.merge(cell, by, Double::sum));
    return new Shift(sum);
  }

  /** The same the other way round. */
  Shift reversed() {
    Map<Integer, Double> reversed = new LinkedHashMap<>();
    differences.forEach((cell, by) -> reversed.put(cell, -by));
    return new Shift(reversed);
  }

  /** The part of it that concerns some cells. */
  Shift within(BitSet some) {
    Map<Integer, Double> part = new LinkedHashMap<>();
    differences.forEach(
        (cell, by) -> {
          if (some.get(cell)) {
            part.put(cell, by);
          }
        });
    return new Shift(part);
  }

  /**
   * Whether it agrees with all that is published: every relation holds, no cell is negative.
   *
   * @param hidden the only cells that may differ
   */
  boolean agrees(CellSet cells, BitSet hidden) {
    double largest = differences.values().stream().mapToDouble(Math::abs).max().orElse(0);
    BitSet relations = new BitSet();
    for (Map.Entry<Integer, Double> difference : differences.entrySet()) {
      int cell = difference.getKey();
      double value = cells.get(cell).value();
      if (!hidden.get(cell)
          || difference.getValue() < -value - TOLERANCE * Math.max(largest, value)) {
        return false;
      }
      cells.relationsOf(cell).forEach(relations::set);
    }
    return relations.stream().allMatch(relation -> holds(cells.relation(relation), largest));
  }

  private boolean holds(int[] relation, double largest) {
    double sum = -of(relation[0]);
    for (int i = 1; i < relation.length; i++) {
      sum += of(relation[i]);
    }
    return Math.abs(sum) <= TOLERANCE * largest;
  }
}
