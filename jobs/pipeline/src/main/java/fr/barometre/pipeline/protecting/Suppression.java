package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hides cells of a set of linked tables: those that break a primary rule, and the cheapest further
 * ones found so that no hidden value can be computed again to within its protection interval.
 *
 * <p>Tables are parted by {@link Linkage}. Of each part {@link CubeOpening} opens hypercubes around
 * each hidden cell; {@link Attack} judges, and what it recovers is opened by {@link
 * CheapestOpening} over all its tables at once, until it recovers nothing. {@link Relief} publishes
 * again what is hidden without need. Bases are decided first, each with other values that they
 * could have; all further parts have to allow these, and one that cannot is decided with the bases.
 */
public final class Suppression {
  private final PrimaryRules rules;
  private final IntervalRule intervals;
  private final Cost cost;

  public Suppression(PrimaryRules rules, IntervalRule intervals, Cost cost) {
    this.rules = rules;
    this.intervals = intervals;
    this.cost = cost;
  }

  /**
   * What was decided.
   *
   * @param reasons by cell
   * @param doubts other values that the hidden cells could have, by cell
   */
  private record Decided(Map<String, Reason> reasons, List<Map<String, Double>> doubts) {
    static final Decided NOTHING = new Decided(Map.of(), List.of());
  }

  /**
   * @return the reason of each cell of the tables, by id
   * @throws IllegalArgumentException if cells do not add up or differ between tables
   */
  public Map<String, Reason> protect(List<Table> tables) {
    return protect(tables, Map.of());
  }

  /**
   * The same where some cells are hidden already.
   *
   * @param given why, by id
   */
  public Map<String, Reason> protect(List<Table> tables, Map<String, Reason> given) {
    Set<Table> early = new HashSet<>();
    for (; ; ) {
      Linkage linkage = new Linkage(tables, early);
      Decided first =
          decide(linkage.first(), tables, Decided.NOTHING, given)
              .orElseThrow(() -> new IllegalStateException("bases cannot be protected."));
      Map<String, Reason> reasons = new LinkedHashMap<>(first.reasons());
      List<List<Table>> failed = new ArrayList<>();
      List<Optional<Decided>> decided =
          linkage.groups().parallelStream()
              .map(group -> decide(group, group, first, given))
              .toList();
      for (int g = 0; g < decided.size(); g++) {
        decided
            .get(g)
            .ifPresentOrElse(
                found -> found.reasons().forEach(reasons::putIfAbsent),
                addTo(failed, linkage.groups().get(g)));
      }
      if (failed.isEmpty()) {
        tables.forEach(table -> complements(table, reasons));
        return reasons;
      }
      failed.forEach(early::addAll);
    }
  }

  private static Runnable addTo(List<List<Table>> failed, List<Table> group) {
    return () -> failed.add(group);
  }

  /** What to hide in some tables; nothing if they cannot be protected with what was decided. */
  private Optional<Decided> decide(
      List<Table> tables, List<Table> all, Decided before, Map<String, Reason> given) {
    CellSet cells = new CellSet(tables);
    Loss loss = new Loss(cells, all, cost);
    Hiding hiding = new Hiding(cells, all, rules, intervals);
    hiding.mark(given);
    hiding.decide(before.reasons());
    Attack attack = new Attack(cells, hiding.hidden(), hiding.fixed());
    if (hiding.open().length > 0) {
      new CubeOpening(cells, tables, hiding, attack, loss).open();
      Repair repair = new Repair(cells, hiding, attack, loss, shifts(cells, before.doubts()));
      if (!repair.run()) {
        return Optional.empty();
      }
      new Relief(cells, hiding, attack, repair.completed(), loss).publish();
    }
    Map<String, Reason> reasons = new LinkedHashMap<>();
    Set<Shift> doubts = new LinkedHashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      reasons.put(cells.get(i).id(), hiding.reason(i));
    }
    for (int cell : before == Decided.NOTHING ? hiding.open() : new int[0]) {
      doubts.addAll(attack.doubts(cell, hiding.needed(cell)));
    }
    return Optional.of(
        new Decided(reasons, doubts.stream().map(doubt -> byId(cells, doubt)).toList()));
  }

  private static Map<String, Double> byId(CellSet cells, Shift shift) {
    Map<String, Double> byId = new LinkedHashMap<>();
    shift.cells().forEach(cell -> byId.put(cells.get(cell).id(), shift.of(cell)));
    return byId;
  }

  private static List<Shift> shifts(CellSet cells, List<Map<String, Double>> doubts) {
    List<Shift> shifts = new ArrayList<>();
    for (Map<String, Double> doubt : doubts) {
      Map<Integer, Double> here = new LinkedHashMap<>();
      doubt.forEach(
          (id, by) -> {
            if (cells.contains(id)) {
              here.put(cells.place(id), by);
            }
          });
      if (!here.isEmpty()) {
        shifts.add(new Shift(here));
      }
    }
    return shifts;
  }

  /** Of two answers that make up a base, the one is what the other leaves. */
  private static void complements(Table table, Map<String, Reason> reasons) {
    if (table.answers().isEmpty()) {
      return;
    }
    int d = table.answers().get();
    List<String> answers = table.dimensions().get(d).leaves();
    if (answers.size() != 2) {
      return;
    }
    table
        .cells()
        .forEach(
            (codes, cell) -> {
              int answer = answers.indexOf(codes.get(d));
              if (answer >= 0 && reasons.get(cell.id()) == Reason.SECONDARY) {
                List<String> at = new ArrayList<>(codes);
                at.set(d, answers.get(1 - answer));
                if (reasons.get(table.cells().get(at).id()).isPrimary()) {
                  reasons.put(cell.id(), Reason.COMPLEMENT);
                }
              }
            });
  }
}
