package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Tables and rules that nobody chose. */
final class RandomTable {
  private final Random random;

  RandomTable(long seed) {
    this.random = new Random(seed);
  }

  /** One to three dimensions, one of them possibly nested; a third of the time a linked table. */
  List<Table> tables() {
    int dimensions = 1 + random.nextInt(3);
    int most = dimensions == 3 ? 3 : 5;
    List<Nomenclature> nomenclatures = new ArrayList<>();
    for (int d = 0; d < dimensions; d++) {
      nomenclatures.add(nomenclature("d" + d, 2 + random.nextInt(most)));
    }
    Table table = Table.sum("t", nomenclatures, finest(nomenclatures));
    if (dimensions < 2 || random.nextInt(3) > 0) {
      return List.of(table);
    }
    return List.of(table, linked(table));
  }

  /** The same cells grouped otherwise: the finest codes of the first dimension in two halves. */
  private Table linked(Table table) {
    Nomenclature first = table.dimensions().get(0);
    Map<String, String> parents = new LinkedHashMap<>();
    List<String> leaves = first.leaves();
    for (int i = 0; i < leaves.size(); i++) {
      parents.put(leaves.get(i), i % 2 == 0 ? "even" : "odd");
    }
    parents.put("even", first.total());
    parents.put("odd", first.total());
    List<Nomenclature> dimensions = new ArrayList<>(table.dimensions());
    dimensions.set(0, new Nomenclature("regrouped", first.total(), parents));
    Map<List<String>, Cell> cells = new LinkedHashMap<>();
    Map<List<String>, Cell> finest = new LinkedHashMap<>();
    List<List<String>> leavesOf = dimensions.stream().map(Nomenclature::leaves).toList();
    table
        .cells()
        .forEach(
            (codes, cell) -> {
              boolean fine = true;
              for (int d = 0; d < codes.size(); d++) {
                fine &= leavesOf.get(d).contains(codes.get(d));
              }
              if (fine) {
                finest.put(codes, cell);
              }
            });
    Table.sum("linked", dimensions, finest)
        .cells()
        .forEach((codes, cell) -> cells.put(codes, table.cells().getOrDefault(codes, cell)));
    return new Table("linked", dimensions, Optional.empty(), cells);
  }

  Nomenclature nomenclature(String name, int leaves) {
    Map<String, String> parents = new LinkedHashMap<>();
    boolean nested = leaves > 3 && random.nextBoolean();
    for (int i = 0; i < leaves; i++) {
      String parent = nested ? name + "-" + i % 2 : name;
      parents.put(name + "." + i, parent);
      if (nested) {
        parents.put(parent, name);
      }
    }
    return new Nomenclature(name, name, parents);
  }

  /** Companies of very different size, few in some cells, none in one of twelve. */
  private Map<List<String>, Cell> finest(List<Nomenclature> nomenclatures) {
    List<List<String>> keys = List.of(List.of());
    for (Nomenclature nomenclature : nomenclatures) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> key : keys) {
        for (String leaf : nomenclature.leaves()) {
          List<String> codes = new ArrayList<>(key);
          codes.add(leaf);
          longer.add(codes);
        }
      }
      keys = longer;
    }
    Map<List<String>, Cell> cells = new LinkedHashMap<>();
    for (List<String> codes : keys) {
      int n = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(15);
      cells.put(codes, cell(codes.toString(), n));
    }
    return cells;
  }

  Cell cell(String id, int n) {
    double sum = 0;
    double largest = 0;
    double second = 0;
    for (int i = 0; i < n; i++) {
      double part = Math.rint(Math.exp(1 + 1.2 * random.nextGaussian()) * 10) + 1;
      sum += part;
      second = Math.max(second, Math.min(part, largest));
      largest = Math.max(largest, part);
    }
    return new Cell(id, sum, n, largest, second);
  }

  PrimaryRules rules() {
    return new PrimaryRules(
        2 + random.nextInt(4),
        random.nextBoolean() ? Optional.of(0.6 + 0.35 * random.nextDouble()) : Optional.empty(),
        random.nextBoolean() ? Optional.of(0.3 * random.nextDouble()) : Optional.empty(),
        false);
  }

  IntervalRule intervals() {
    double primary = 0.05 + 0.3 * random.nextDouble();
    return new IntervalRule(primary, primary * random.nextDouble(), 1);
  }

  Cost cost() {
    return Cost.values()[random.nextInt(Cost.values().length)];
  }
}
