package fr.barometre.pipeline.protecting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final Hiding hiding;
  private final Attack attack;
  private final Map<Shift, Shift> completed;
  private final Loss loss;

  /**
   * @param attack under which everything hidden has its interval
   * @param completed tables that complete what is given; replaced where another is found
   */
  Relief(CellSet cells, Hiding hiding, Attack attack, Map<Shift, Shift> completed, Loss loss) {
    this.cells = cells;
    this.hiding = hiding;
    this.attack = attack;
    this.completed = completed;
    this.loss = loss;
  }

  void publish() {
    hiding.hidden().stream()
        .filter(hiding::isSpare)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -loss.of(place)))
        .filter(cell -> !leavesOneAlone(cell))
        .forEach(this::publish);
  }

  private void publish(int cell) {
    hiding.hidden().clear(cell);
    Attack without = new Attack(cells, hiding.hidden(), hiding.fixed());
    List<Integer> moved =
        Arrays.stream(hiding.open()).filter(place -> attack.uses(place, cell)).boxed().toList();
    Map<Shift, Shift> others = new LinkedHashMap<>();
    boolean allComplete =
        completed.entrySet().stream()
            .filter(entry -> entry.getValue().moves(cell))
            .allMatch(entry -> mend(without, entry, cell, others));
    if (allComplete
        && moved.stream().allMatch(place -> without.misses(place, hiding.needed(place), NEARBY))) {
      moved.forEach(place -> attack.learn(without, place));
      completed.putAll(others);
      hiding.publish(cell);
    } else {
      hiding.hidden().set(cell);
    }
  }

  private static boolean mend(
      Attack attack, Map.Entry<Shift, Shift> entry, int cell, Map<Shift, Shift> others) {
    Optional<Shift> found = attack.mend(entry.getValue(), cell, NEARBY);
    found.ifPresent(table -> others.put(entry.getKey(), table));
    return found.isPresent();
  }

  /** Whether a relation would have a single hidden cell, which then follows from it. */
  private boolean leavesOneAlone(int cell) {
    return cells.relationsOf(cell).stream()
        .map(cells::relation)
        .anyMatch(relation -> Arrays.stream(relation).filter(hiding.hidden()::get).count() == 2);
  }
}
