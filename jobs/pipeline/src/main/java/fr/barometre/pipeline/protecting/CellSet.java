package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All cells of a set of tables, each once however many tables show it, and all that is known of how
 * they add up.
 */
final class CellSet {
  private static final double ROUNDING = 1e-6;

  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<int[]> relations = new ArrayList<>();
  private final Set<List<Integer>> known = new HashSet<>();
  private final List<List<Integer>> relationsOf = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if a cell differs between tables or a total from its parts
   */
  CellSet(List<Table> tables) {
    for (Table table : tables) {
      table.cells().values().forEach(this::add);
      for (int d = 0; d < table.dimensions().size(); d++) {
        relate(table, d);
      }
    }
  }

  private void add(Cell cell) {
    Integer known = places.putIfAbsent(cell.id(), cells.size());
    if (known == null) {
      cells.add(cell);
      relationsOf.add(new ArrayList<>());
    } else if (!cells.get(known).equals(cell)) {
      throw new IllegalArgumentException(
          "cell '"
              + cell.id()
              + "' is "
              + cells.get(known)
              + " in one table, "
              + cell
              + " in another.");
    }
  }

  private void relate(Table table, int d) {
    Nomenclature dimension = table.dimensions().get(d);
    Map<String, List<String>> children = new LinkedHashMap<>();
    dimension
        .parents()
        .forEach(
            (code, above) -> children.computeIfAbsent(above, at -> new ArrayList<>()).add(code));
    table
        .cells()
        .forEach(
            (codes, total) -> {
              List<String> parts = children.get(codes.get(d));
              if (parts != null) {
                int[] relation = new int[parts.size() + 1];
                relation[0] = place(total);
                for (int i = 0; i < parts.size(); i++) {
                  List<String> at = new ArrayList<>(codes);
                  at.set(d, parts.get(i));
                  relation[i + 1] = place(table.cells().get(at));
                }
                relate(relation);
              }
            });
  }

  private void relate(int[] relation) {
    double sum = 0;
    for (int i = 1; i < relation.length; i++) {
      sum += cells.get(relation[i]).value();
    }
    Cell total = cells.get(relation[0]);
    if (Math.abs(sum - total.value()) > ROUNDING * Math.max(1, total.value())) {
      throw new IllegalArgumentException(
          "cell '" + total.id() + "' is " + total.value() + ", its parts add up to " + sum + ".");
    }
    if (known.add(Arrays.stream(relation).boxed().toList())) {
      for (int cell : relation) {
        relationsOf.get(cell).add(relations.size());
      }
      relations.add(relation);
    }
  }

  int size() {
    return cells.size();
  }

  Cell get(int place) {
    return cells.get(place);
  }

  int place(Cell cell) {
    return places.get(cell.id());
  }

  boolean contains(String id) {
    return places.containsKey(id);
  }

  int place(String id) {
    return places.get(id);
  }

  /** A total, then its parts. */
  int[] relation(int number) {
    return relations.get(number);
  }

  /** The relations in which a cell stands. */
  List<Integer> relationsOf(int place) {
    return relationsOf.get(place);
  }
}
