package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tables have to be protected at once. Bases of answers are shared by many tables: they come
 * first, with the tables whose answers are bases of others. Of the rest, tables hang together that
 * share an answer.
 */
final class Linkage {
  private final List<Table> first = new ArrayList<>();
  private final List<List<Table>> groups = new ArrayList<>();

  /**
   * @param early tables that have to come first with the bases whatever they are
   */
  Linkage(List<Table> tables, Set<Table> early) {
    Set<String> bases = new HashSet<>();
    tables.forEach(table -> table.forEachAnswer((cell, base) -> bases.add(base.id())));
    int[] joined = joined(tables, bases);
    boolean[] isFirst = new boolean[tables.size()];
    for (int t = 0; t < tables.size(); t++) {
      isFirst[root(joined, t)] |= early.contains(tables.get(t)) || isOfBases(tables.get(t), bases);
    }
    Map<Integer, List<Table>> byRoot = new LinkedHashMap<>();
    for (int t = 0; t < tables.size(); t++) {
      int root = root(joined, t);
      if (isFirst[root]) {
        first.add(tables.get(t));
      } else {
        byRoot.computeIfAbsent(root, any -> new ArrayList<>()).add(tables.get(t));
      }
    }
    groups.addAll(byRoot.values());
    addBases(tables);
  }

  /** Tables that share a cell which is no base, each with the number of one of them. */
  private static int[] joined(List<Table> tables, Set<String> bases) {
    Map<String, Integer> groupOf = new HashMap<>();
    int[] joined = new int[tables.size()];
    for (int t = 0; t < tables.size(); t++) {
      joined[t] = t;
      for (Cell cell : tables.get(t).cells().values()) {
        Integer other = bases.contains(cell.id()) ? null : groupOf.putIfAbsent(cell.id(), t);
        if (other != null) {
          joined[root(joined, t)] = root(joined, other);
        }
      }
    }
    return joined;
  }

  private static int root(int[] joined, int t) {
    int at = t;
    while (joined[at] != at) {
      at = joined[at];
    }
    return at;
  }

  /** Whether some answer is a base of others wherever somebody could give it. */
  private static boolean isOfBases(Table table, Set<String> bases) {
    if (table.answers().isEmpty()) {
      return table.cells().values().stream().anyMatch(cell -> bases.contains(cell.id()));
    }
    Set<String> all = new HashSet<>();
    Set<String> bound = new HashSet<>();
    table.forEachAnswer(
        (cell, base) -> {
          if (base.contributors() > 0) {
            all.add(base.id());
          }
          if (base.contributors() > 0 && bases.contains(cell.id())) {
            bound.add(base.id());
          }
        });
    return bound.equals(all);
  }

  private void addBases(List<Table> tables) {
    Set<List<Cell>> known = new HashSet<>();
    for (Table table : tables) {
      if (table.answers().isPresent()) {
        Table bases = table.bases();
        if (known.add(List.copyOf(bases.cells().values()))) {
          first.add(bases);
        }
      }
    }
  }

  /** Bases, and tables that follow from them; none where there are no answers. */
  List<Table> first() {
    return first;
  }

  /** All other tables, in groups that share no cell but bases. */
  List<List<Table>> groups() {
    return groups;
  }
}
