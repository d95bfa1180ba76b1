package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What is hidden so far of a set of cells, and why. An answer is hidden with its base. */
final class Hiding {
  private static final double NOTHING = 1e-9;

  private final CellSet cells;
  private final IntervalRule intervals;
  private final Reason[] reasons;
  private final BitSet hidden = new BitSet();
  private final BitSet fixed = new BitSet();
  private final BitSet kept = new BitSet();
  private final List<List<Integer>> basesOf = new ArrayList<>();
  private final List<List<Integer>> answersOf = new ArrayList<>();

  /**
   * Whatever breaks a primary rule is hidden from the start.
   *
   * @param tables that tell bases from answers, with the cells of the set or without
   */
  Hiding(CellSet cells, List<Table> tables, PrimaryRules rules, IntervalRule intervals) {
    this.cells = cells;
    this.intervals = intervals;
    this.reasons = new Reason[cells.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = rules.judge(cells.get(i));
      basesOf.add(new ArrayList<>());
      answersOf.add(new ArrayList<>());
    }
    tables.forEach(table -> table.forEachAnswer((cell, base) -> relate(rules, cell, base)));
    for (int i = 0; i < reasons.length; i++) {
      if (reasons[i].isPrimary()) {
        hide(i);
      }
    }
  }

  private void relate(PrimaryRules rules, Cell cell, Cell base) {
    if (!cells.contains(cell.id()) || !cells.contains(base.id())) {
      return;
    }
    int place = cells.place(cell);
    if (reasons[place] == Reason.PUBLISHED) {
      reasons[place] = rules.judge(cell, base);
    }
    basesOf.get(place).add(cells.place(base));
    answersOf.get(cells.place(base)).add(place);
  }

  /** Cells that are hidden for a reason of the caller's, whatever the rules say. */
  void mark(Map<String, Reason> given) {
    for (int i = 0; i < reasons.length; i++) {
      Reason reason = given.getOrDefault(cells.get(i).id(), Reason.PUBLISHED);
      if (reason != Reason.PUBLISHED) {
        kept.set(i);
        reasons[i] = reason;
        hide(i);
      }
    }
  }

  /** Takes over what was decided elsewhere; such cells are neither hidden nor moved here. */
  void decide(Map<String, Reason> decided) {
    for (int i = 0; i < reasons.length; i++) {
      Reason reason = decided.get(cells.get(i).id());
      if (reason != null) {
        fixed.set(i);
        reasons[i] = reason;
        hidden.set(i, reason != Reason.PUBLISHED);
      }
    }
    fixed.stream().filter(hidden::get).forEach(this::hide);
  }

  void hide(int cell) {
    hidden.set(cell);
    if (reasons[cell] == Reason.PUBLISHED) {
      reasons[cell] = Reason.SECONDARY;
    }
    for (int answer : answersOf.get(cell)) {
      if (!hidden.get(answer)) {
        hide(answer);
      }
    }
  }

  /** The last resort, under which nothing is known but what is decided. */
  void hideAll() {
    for (int i = 0; i < reasons.length; i++) {
      if (!fixed.get(i)) {
        hide(i);
      }
    }
  }

  void publish(int cell) {
    hidden.clear(cell);
    reasons[cell] = Reason.PUBLISHED;
  }

  /** Whether a cell is hidden for others alone, so that it could be published again. */
  boolean isSpare(int cell) {
    return hidden.get(cell)
        && !fixed.get(cell)
        && !kept.get(cell)
        && !reasons[cell].isPrimary()
        && basesOf.get(cell).stream().noneMatch(hidden::get);
  }

  /** How far a reader has to be kept from a hidden cell; a shown base is known to contain it. */
  Interval needed(int cell) {
    Interval interval = intervals.of(cells.get(cell), reasons[cell]);
    double value = cells.get(cell).value();
    for (int base : basesOf.get(cell)) {
      if (!hidden.get(base)) {
        double whole = cells.get(base).value();
        double rest = whole - value;
        interval = interval.within(whole, rest > NOTHING * value ? rest : 0);
      }
    }
    return interval;
  }

  List<Integer> basesOf(int cell) {
    return basesOf.get(cell);
  }

  BitSet hidden() {
    return hidden;
  }

  BitSet fixed() {
    return fixed;
  }

  Reason reason(int cell) {
    return reasons[cell];
  }

  /** Hidden cells that are not decided elsewhere, in their order. */
  int[] open() {
    return hidden.stream().filter(cell -> !fixed.get(cell)).toArray();
  }

  List<Reason> reasons() {
    return Arrays.asList(reasons);
  }
}
