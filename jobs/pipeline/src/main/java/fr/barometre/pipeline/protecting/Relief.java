package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Publishes again what was hidden for others without need, what costs most first: hypercubes are
 * chosen one by one, and later ones make earlier ones superfluous.
 *
 * <p>A cell is needed by those whose bounds were shown wide enough by a table in which it moves. It
 * is published again if for each of them another such table is found nearby.
 */
final class Relief {
  /** Cells moved at most to find another table; not finding one keeps a cell hidden. */
  private static final int NEARBY = 100;

  private final CellSet cells;
  private final Cost cost;

  Relief(CellSet cells, Cost cost) {
    this.cells = cells;
    this.cost = cost;
  }

  /**
   * @param attack under which everything hidden has its interval
   * @param needed the interval of each hidden cell, by place
   * @param kept cells that stay hidden whatever happens
   * @return the cells published again, taken from hidden
   */
  List<Integer> publish(Attack attack, Interval[] needed, BitSet hidden, BitSet kept) {
    List<Integer> published = new ArrayList<>();
    List<Integer> secondary =
        hidden.stream()
            .filter(place -> !kept.get(place))
            .boxed()
            .sorted(Comparator.comparingDouble(place -> -cost.of(cells.get(place))))
            .toList();
    for (int cell : secondary) {
      if (leavesOneAlone(cell, hidden)) {
        continue;
      }
      hidden.clear(cell);
      List<Integer> moved =
          hidden.stream().filter(place -> attack.uses(place, cell)).boxed().toList();
      Attack without = new Attack(cells, hidden);
      if (moved.stream().allMatch(place -> without.misses(place, needed[place], NEARBY))) {
        moved.forEach(place -> attack.learn(without, place));
        published.add(cell);
      } else {
        hidden.set(cell);
      }
    }
    return published;
  }

  /** Whether a relation would have a single hidden cell, which then follows from it. */
  private boolean leavesOneAlone(int cell, BitSet hidden) {
    return cells.relationsOf(cell).stream()
        .map(cells::relation)
        .anyMatch(relation -> Arrays.stream(relation).filter(hidden::get).count() == 2);
  }
}
