package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table by numbers: where each cell of the set lies in it, and its codes above one another. */
final class Grid {
  private final int[] places;
  private final int[][] parents;
  private final List<List<Integer>> leaves = new ArrayList<>();
  private final int[] strides;
  private final Map<Integer, int[]> codesOf = new HashMap<>();

  Grid(CellSet cells, Table table) {
    int dimensions = table.dimensions().size();
    parents = new int[dimensions][];
    strides = new int[dimensions];
    List<Map<String, Integer>> numbers = new ArrayList<>();
    int size = 1;
    for (int d = 0; d < dimensions; d++) {
      Nomenclature dimension = table.dimensions().get(d);
      List<String> codes = dimension.codes();
      Map<String, Integer> number = new HashMap<>();
      codes.forEach(code -> number.put(code, number.size()));
      numbers.add(number);
      parents[d] = new int[codes.size()];
      for (int i = 0; i < codes.size(); i++) {
        parents[d][i] = number.getOrDefault(dimension.parents().get(codes.get(i)), -1);
      }
      leaves.add(dimension.leaves().stream().map(number::get).toList());
      strides[d] = size;
      size *= codes.size();
    }
    places = new int[size];
    table
        .cells()
        .forEach(
            (codes, cell) -> {
              int[] at = new int[dimensions];
              int flat = 0;
              for (int d = 0; d < dimensions; d++) {
                at[d] = numbers.get(d).get(codes.get(d));
                flat += at[d] * strides[d];
              }
              places[flat] = cells.place(cell);
              codesOf.put(cells.place(cell), at);
            });
  }

  int dimensions() {
    return parents.length;
  }

  boolean contains(int place) {
    return codesOf.containsKey(place);
  }

  /** The codes of a cell, by number. */
  int[] codes(int place) {
    return codesOf.get(place);
  }

  /** The cell where codes given one by one meet: the sum of their {@link #offset}s. */
  int place(int flat) {
    return places[flat];
  }

  int offset(int dimension, int code) {
    return code * strides[dimension];
  }

  List<Integer> leaves(int dimension) {
    return leaves.get(dimension);
  }

  /** A code and all above it, the total last. */
  List<Integer> line(int dimension, int code) {
    List<Integer> line = new ArrayList<>();
    for (int at = code; at >= 0; at = parents[dimension][at]) {
      line.add(at);
    }
    return line;
  }
}
