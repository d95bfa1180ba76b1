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

  Linkage(List<Table> tables) {
    Set<String> bases = new HashSet<>();
    tables.forEach(table -> table.forEachAnswer((cell, base) -> bases.add(base.id())));
    Map<String, Integer> groupOf = new HashMap<>();
    int[] joined = new int[tables.size()];
    boolean[] isFirst = new boolean[tables.size()];
    for (int t = 0; t < tables.size(); t++) {
      joined[t] = t;
      for (String id : answers(tables.get(t))) {
        Integer other = groupOf.putIfAbsent(id, t);
        if (other != null) {
          joined[root(joined, t)] = root(joined, other);
        }
      }
    }
    for (int t = 0; t < tables.size(); t++) {
      isFirst[root(joined, t)] |= answers(tables.get(t)).stream().anyMatch(bases::contains);
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

  /** Cells that are not the base of the table's own answers. */
  private static Set<String> answers(Table table) {
    Set<String> ids = new HashSet<>();
    if (table.answers().isEmpty()) {
      table.cells().values().forEach(cell -> ids.add(cell.id()));
    } else {
      table.forEachAnswer((cell, base) -> ids.add(cell.id()));
    }
    return ids;
  }

  private static int root(int[] joined, int t) {
    int at = t;
    while (joined[at] != at) {
      at = joined[at];
    }
    return at;
  }

  /** Bases, and tables whose answers are bases; none where there are no answers. */
  List<Table> first() {
    return first;
  }

  /** All other tables, in groups that share no cell but bases. */
  List<List<Table>> groups() {
    return groups;
  }
}
