package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hides until the attack recovers nothing, and until every table that serves as a doubt about cells
 * decided elsewhere can be completed here. Always ends: where nothing else helps all is hidden.
 */
final class Repair {
  private static final int ROUNDS = 30;

  /** Cells moved to show that one is safe, until nothing near them is left to hide. */
  private static final int NEARBY = 400;

  private final CellSet cells;
  private final Hiding hiding;
  private final Attack attack;
  private final CheapestOpening opening;
  private final List<Shift> given;
  private final Map<Shift, Shift> completed = new LinkedHashMap<>();

  /**
   * @param given how cells that are decided elsewhere may differ
   */
  Repair(CellSet cells, Hiding hiding, Attack attack, Loss loss, List<Shift> given) {
    this.cells = cells;
    this.hiding = hiding;
    this.attack = attack;
    this.opening = new CheapestOpening(cells, hiding.fixed(), loss);
    this.given = given;
  }

  /** Tables that complete those given, by the given. */
  Map<Shift, Shift> completed() {
    return completed;
  }

  /** Whether that was possible; always, where nothing is decided elsewhere. */
  boolean run() {
    int most = NEARBY;
    for (int round = 0; ; round++) {
      List<Shift> incomplete = incomplete();
      List<Integer> recovered = recovered(most);
      if (incomplete.isEmpty() && recovered.isEmpty()) {
        return true;
      }
      int before = hiding.hidden().cardinality();
      if (round < ROUNDS) {
        incomplete.forEach(shift -> hide(opening.open(Map.of(), shift, hiding.hidden())));
        for (int cell : recovered) {
          open(cell, most);
        }
      }
      if (hiding.hidden().cardinality() == before && most < Integer.MAX_VALUE) {
        most = Integer.MAX_VALUE;
      } else if (hiding.hidden().cardinality() == before) {
        hiding.hideAll();
        if (hiding.hidden().cardinality() == before) {
          return false;
        }
      }
    }
  }

  private List<Shift> incomplete() {
    List<Shift> incomplete = new ArrayList<>();
    for (Shift shift : given) {
      if (!completed.containsKey(shift)) {
        Optional<Shift> found = attack.extend(shift);
        found.ifPresent(table -> completed.put(shift, table));
        if (found.isEmpty()) {
          incomplete.add(shift);
        }
      }
    }
    return incomplete;
  }

  private List<Integer> recovered(int most) {
    List<Integer> recovered = new ArrayList<>();
    for (int cell : hiding.open()) {
      Interval needed = hiding.needed(cell);
      if (!attack.misses(cell, needed, most)
          && shifts(cell, most).stream().noneMatch(by -> attack.misses(cell, needed, by))) {
        recovered.add(cell);
      }
    }
    return recovered;
  }

  /** Those that move a base of the cell; in the end the others too, which may do so indirectly. */
  private List<Shift> shifts(int cell, int most) {
    List<Shift> shifts = new ArrayList<>();
    given.stream().filter(shift -> movesBase(shift, cell)).forEach(shifts::add);
    if (most == Integer.MAX_VALUE) {
      given.stream().filter(shift -> !movesBase(shift, cell)).forEach(shifts::add);
    }
    return shifts;
  }

  private boolean movesBase(Shift shift, int cell) {
    return hiding.basesOf(cell).stream().anyMatch(shift::moves);
  }

  private void open(int cell, int most) {
    Interval needed = hiding.needed(cell);
    double above = Math.max(needed.above(), needed.width());
    if (above > 0) {
      open(cell, above, most);
    }
    if (needed.below() > 0) {
      open(cell, -needed.below(), most);
    }
  }

  /** With bases as they are if that is possible, else with one of their other values. */
  private void open(int cell, double by, int most) {
    Map<Integer, Double> wanted = Map.of(cell, by);
    Optional<List<Integer>> moved = opening.open(wanted, Shift.NONE, hiding.hidden());
    for (Shift shift : shifts(cell, most)) {
      moved = moved.isPresent() ? moved : opening.open(wanted, shift, hiding.hidden());
    }
    hide(moved);
  }

  private void hide(Optional<List<Integer>> moved) {
    moved.ifPresent(all -> all.forEach(hiding::hide));
  }
}
