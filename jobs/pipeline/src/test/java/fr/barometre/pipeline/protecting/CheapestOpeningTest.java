package fr.barometre.pipeline.protecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheapestOpeningTest {
  /**
   * 3 7 | 9 over 5 2 | 6: the square with the middle column costs 2 + 7 + 5, that with the last 9 +
   * 6 + 5.
   */
  @Test
  void takes_the_square_that_loses_least() {
    Map<List<String>, Cell> finest = new LinkedHashMap<>();
    finest.put(List.of("a", "x"), Cell.count("ax", 3));
    finest.put(List.of("a", "y"), Cell.count("ay", 7));
    finest.put(List.of("a", "z"), Cell.count("az", 9));
    finest.put(List.of("b", "x"), Cell.count("bx", 5));
    finest.put(List.of("b", "y"), Cell.count("by", 2));
    finest.put(List.of("b", "z"), Cell.count("bz", 6));
    CellSet cells =
        new CellSet(
            List.of(
                Table.sum(
                    "t",
                    List.of(
                        Nomenclature.flat("row", "all", List.of("a", "b")),
                        Nomenclature.flat("column", "all", List.of("x", "y", "z"))),
                    finest)));
    CheapestOpening opening =
        new CheapestOpening(cells, new BitSet(), new Loss(cells, List.of(), Cost.VALUE));
    BitSet hidden = new BitSet();
    int cell = cells.place(Cell.count("ax", 3));
    hidden.set(cell);

    assertEquals(
        Set.of("ax", "ay", "bx", "by"), ids(cells, opening.open(cell, 1, hidden).orElseThrow()));
    assertEquals(
        Set.of("ax", "ay", "bx", "by"), ids(cells, opening.open(cell, -1, hidden).orElseThrow()));

    // With the last column hidden already, it costs nothing more.
    hidden.set(cells.place(Cell.count("az", 9)));
    hidden.set(cells.place(Cell.count("bz", 6)));
    assertEquals(
        Set.of("ax", "az", "bx", "bz"), ids(cells, opening.open(cell, 1, hidden).orElseThrow()));
  }

  private static Set<String> ids(CellSet cells, List<Integer> places) {
    return places.stream().map(place -> cells.get(place).id()).collect(Collectors.toSet());
  }
}
