package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A table: a cell for each combination of codes, totals included.
 *
 * @param name of the table
 * @param dimensions at least one
 * @param answers the dimension whose total is the base of percentages, where the table has one
 * @param cells by their codes, one per dimension in order; all combinations
 */
public record Table(
    String name,
    List<Nomenclature> dimensions,
    Optional<Integer> answers,
    Map<List<String>, Cell> cells) {

  public Table {
    dimensions = List.copyOf(dimensions);
    for (List<String> codes : combinations(dimensions)) {
      if (!cells.containsKey(codes)) {
        throw new IllegalArgumentException(name + ": no cell for " + codes + ".");
      }
    }
  }

  /**
   * The table that a set of finest cells adds up to.
   *
   * @param finest by their codes; combinations without a cell are empty. Ids are kept; those of
   *     totals follow from the name of the table and the codes
   */
  public static Table sum(
      String name, List<Nomenclature> dimensions, Map<List<String>, Cell> finest) {
    Map<List<String>, Cell> cells = new LinkedHashMap<>();
    for (List<String> codes : combinations(dimensions)) {
      cells.put(codes, new Cell(name + codes, 0, 0, 0, 0));
    }
    finest.forEach(
        (codes, cell) -> {
          List<List<String>> lines = new ArrayList<>();
          for (int d = 0; d < dimensions.size(); d++) {
            lines.add(line(dimensions.get(d), codes.get(d)));
          }
          for (List<String> above : product(lines)) {
            cells.computeIfPresent(
                above, (key, sum) -> key.equals(codes) ? cell : sum.plus(cell, sum.id()));
          }
        });
    return new Table(name, dimensions, Optional.empty(), cells);
  }

  /** The same with percentages whose base is the total of a dimension. */
  public Table withAnswers(int dimension) {
    return new Table(name, dimensions, Optional.of(dimension), cells);
  }

  /** The same where nothing is a percentage: no total is the base of what it is made of. */
  public Table withoutAnswers() {
    return new Table(name, dimensions, Optional.empty(), cells);
  }

  /** Each cell that is a part of a base, with it; none without answers. */
  void forEachAnswer(BiConsumer<Cell, Cell> action) {
    answers.ifPresent(
        d ->
            cells.forEach(
                (codes, cell) -> {
                  List<String> at = new ArrayList<>(codes);
                  at.set(d, dimensions.get(d).total());
                  if (!at.equals(codes)) {
                    action.accept(cell, cells.get(at));
                  }
                }));
  }

  /** The bases of all answers, as a table. */
  Table bases() {
    int d = answers.orElseThrow();
    List<Nomenclature> others = new ArrayList<>(dimensions);
    String total = others.remove(d).total();
    Map<List<String>, Cell> bases = new LinkedHashMap<>();
    cells.forEach(
        (codes, cell) -> {
          if (codes.get(d).equals(total)) {
            List<String> at = new ArrayList<>(codes);
            at.remove(d);
            bases.put(at, cell);
          }
        });
    return new Table(name + " bases", others, Optional.empty(), bases);
  }

  private static List<String> line(Nomenclature dimension, String code) {
    List<String> line = new ArrayList<>();
    for (String at = code; at != null; at = dimension.parents().get(at)) {
      line.add(at);
    }
    return line;
  }

  private static List<List<String>> combinations(List<Nomenclature> dimensions) {
    return product(dimensions.stream().map(Nomenclature::codes).toList());
  }

  private static List<List<String>> product(List<List<String>> choices) {
    List<List<String>> product = List.of(List.of());
    for (List<String> next : choices) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> codes : product) {
        for (String code : next) {
          List<String> more = new ArrayList<>(codes);
          more.add(code);
          longer.add(List.copyOf(more));
        }
      }
      product = longer;
    }
    return product;
  }
}
