package fr.barometre.pipeline.protecting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides cells of a set of linked tables: those that break a primary rule, and the cheapest further
 * ones found so that no hidden value can be computed again to within its protection interval.
 *
 * <p>Hypercubes are opened around each hidden cell in every table that shows it. Then {@link
 * Attack} judges, and what it recovers is opened by {@link CheapestOpening} over all tables at
 * once, until it recovers nothing. {@link Relief} publishes again what is hidden without need, and
 * the attack judges once more, afresh.
 */
public final class Suppression {
  private static final int ROUNDS = 100;

  /** Cells moved to show that one is safe, until nothing near them is left to hide. */
  private static final int NEARBY = 400;

  private final PrimaryRules rules;
  private final IntervalRule intervals;
  private final Cost cost;

  public Suppression(PrimaryRules rules, IntervalRule intervals, Cost cost) {
    this.rules = rules;
    this.intervals = intervals;
    this.cost = cost;
  }

  /**
   * @return the reason of each cell of the tables, by id
   * @throws IllegalArgumentException if cells do not add up or differ between tables
   */
  public Map<String, Reason> protect(List<Table> tables) {
    CellSet cells = new CellSet(tables);
    Reason[] reasons = primary(cells, tables);
    BitSet hidden = new BitSet();
    for (int i = 0; i < reasons.length; i++) {
      hidden.set(i, reasons[i].isPrimary());
    }
    if (!hidden.isEmpty()) {
      open(cells, tables, reasons, hidden);
      Attack attack = repair(cells, reasons, hidden);
      relieve(cells, attack, reasons, hidden);
      repair(cells, reasons, hidden);
    }
    complements(cells, tables, reasons);
    Map<String, Reason> byId = new LinkedHashMap<>();
    for (int i = 0; i < reasons.length; i++) {
      byId.put(cells.get(i).id(), reasons[i]);
    }
    return byId;
  }

  private Reason[] primary(CellSet cells, List<Table> tables) {
    Reason[] reasons = new Reason[cells.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = rules.judge(cells.get(i));
    }
    for (Table table : tables) {
      table
          .answers()
          .ifPresent(
              d ->
                  table
                      .cells()
                      .forEach(
                          (codes, cell) -> {
                            List<String> at = new ArrayList<>(codes);
                            at.set(d, table.dimensions().get(d).total());
                            Cell base = table.cells().get(at);
                            int place = cells.place(cell);
                            if (!at.equals(codes) && reasons[place] == Reason.PUBLISHED) {
                              reasons[place] = rules.judge(cell, base);
                            }
                          }));
    }
    return reasons;
  }

  private record Need(int table, int cell, double below, double above) {}

  private void open(CellSet cells, List<Table> tables, Reason[] reasons, BitSet hidden) {
    List<Grid> grids = tables.stream().map(table -> new Grid(cells, table)).toList();
    List<Hypercubes> cubes = grids.stream().map(grid -> new Hypercubes(cells, grid, cost)).toList();
    List<Map<Integer, Need>> met = new ArrayList<>();
    grids.forEach(grid -> met.add(new LinkedHashMap<>()));
    Deque<Need> needs = new ArrayDeque<>();
    hidden.stream()
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -cells.get(at).value()))
        .forEach(
            cell -> {
              Interval needed = intervals.of(cells.get(cell), reasons[cell]);
              ask(needs, grids, new Need(-1, cell, needed.below(), needed.above()));
            });
    while (!needs.isEmpty()) {
      Need need = needs.remove();
      if (isMet(met.get(need.table()).get(need.cell()), need)) {
        continue;
      }
      met.get(need.table()).merge(need.cell(), need, Suppression::wider);
      for (Hypercubes.Moved moved :
          cubes.get(need.table()).open(need.cell(), need.below(), need.above(), hidden)) {
        Need carried = new Need(need.table(), moved.cell(), moved.below(), moved.above());
        met.get(need.table()).merge(moved.cell(), carried, Suppression::wider);
        for (int other = 0; other < grids.size(); other++) {
          if (other != need.table() && grids.get(other).contains(moved.cell())) {
            needs.add(new Need(other, moved.cell(), moved.below(), moved.above()));
          }
        }
        if (reasons[moved.cell()] == Reason.PUBLISHED) {
          reasons[moved.cell()] = Reason.SECONDARY;
        }
        double width = intervals.of(cells.get(moved.cell()), reasons[moved.cell()]).width();
        if (moved.below() + moved.above() < width) {
          ask(needs, grids, new Need(-1, moved.cell(), 0, width));
        }
      }
    }
  }

  private static void ask(Deque<Need> needs, List<Grid> grids, Need need) {
    for (int table = 0; table < grids.size(); table++) {
      if (grids.get(table).contains(need.cell())) {
        needs.add(new Need(table, need.cell(), need.below(), need.above()));
      }
    }
  }

  private static boolean isMet(Need met, Need need) {
    return met != null && met.below() >= need.below() && met.above() >= need.above();
  }

  private static Need wider(Need one, Need other) {
    return new Need(
        one.table(),
        one.cell(),
        Math.max(one.below(), other.below()),
        Math.max(one.above(), other.above()));
  }

  /** Hides until the attack recovers nothing, and gives the last one. */
  private Attack repair(CellSet cells, Reason[] reasons, BitSet hidden) {
    CheapestOpening opening = new CheapestOpening(cells, cost);
    int most = NEARBY;
    for (int round = 0; round < ROUNDS; round++) {
      Interval[] needed = needed(cells, reasons, hidden);
      Attack attack = new Attack(cells, hidden);
      List<Integer> recovered = attack.recovered(needed, most);
      if (recovered.isEmpty()) {
        return attack;
      }
      int before = hidden.cardinality();
      for (int cell : recovered) {
        Interval interval = needed[cell];
        double above = Math.max(interval.above(), interval.width());
        if (above > 0) {
          hide(opening.open(cell, above, hidden), reasons, hidden);
        }
        if (interval.below() > 0) {
          hide(opening.open(cell, -interval.below(), hidden), reasons, hidden);
        }
      }
      if (hidden.cardinality() == before && most < Integer.MAX_VALUE) {
        most = Integer.MAX_VALUE;
      } else if (hidden.cardinality() == before) {
        throw new IllegalStateException(
            "cell '" + cells.get(recovered.get(0)).id() + "' can be recovered whatever is hidden.");
      }
    }
    throw new IllegalStateException("cells can still be recovered after " + ROUNDS + " rounds.");
  }

  private void relieve(CellSet cells, Attack attack, Reason[] reasons, BitSet hidden) {
    BitSet primary = new BitSet();
    hidden.stream().filter(at -> reasons[at].isPrimary()).forEach(primary::set);
    new Relief(cells, cost)
        .publish(attack, needed(cells, reasons, hidden), hidden, primary)
        .forEach(at -> reasons[at] = Reason.PUBLISHED);
  }

  private Interval[] needed(CellSet cells, Reason[] reasons, BitSet hidden) {
    Interval[] needed = new Interval[reasons.length];
    hidden.stream().forEach(at -> needed[at] = intervals.of(cells.get(at), reasons[at]));
    return needed;
  }

  private static void hide(List<Integer> moved, Reason[] reasons, BitSet hidden) {
    for (int cell : moved) {
      hidden.set(cell);
      if (reasons[cell] == Reason.PUBLISHED) {
        reasons[cell] = Reason.SECONDARY;
      }
    }
  }

  /** Of two answers that make up a base, the one is what the other leaves. */
  private static void complements(CellSet cells, List<Table> tables, Reason[] reasons) {
    for (Table table : tables) {
      if (table.answers().isEmpty()) {
        continue;
      }
      int d = table.answers().get();
      List<String> answers = table.dimensions().get(d).leaves();
      if (answers.size() != 2) {
        continue;
      }
      table
          .cells()
          .forEach(
              (codes, cell) -> {
                int answer = answers.indexOf(codes.get(d));
                if (answer >= 0 && reasons[cells.place(cell)] == Reason.SECONDARY) {
                  List<String> at = new ArrayList<>(codes);
                  at.set(d, answers.get(1 - answer));
                  if (reasons[cells.place(table.cells().get(at))].isPrimary()) {
                    reasons[cells.place(cell)] = Reason.COMPLEMENT;
                  }
                }
              });
    }
  }
}
