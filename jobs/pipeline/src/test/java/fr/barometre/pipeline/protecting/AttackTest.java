package fr.barometre.pipeline.protecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttackTest {
  private static final Nomenclature ROWS = Nomenclature.flat("row", "all", List.of("a", "b"));
  private static final Nomenclature COLUMNS = Nomenclature.flat("column", "all", List.of("x", "y"));

  /** 3 7 | 10 over 5 2 | 7: what moves up at a-x moves down at a-y and b-x. */
  @Test
  void bounds_a_square_by_the_smallest_of_each_diagonal() {
    CellSet cells = new CellSet(List.of(square(3, 7, 5, 2)));

    Attack attack = new Attack(cells, hidden(cells, "ax", "ay", "bx", "by"));

    // a-x falls with b-y, which is 2; it rises until b-x, which is 5, is empty.
    assertBounds(1, 8, attack.bounds(place(cells, "ax")));
    // a-y falls with b-x and rises with them; a-x and b-y fall meanwhile, by 2 at most.
    assertBounds(2, 9, attack.bounds(place(cells, "ay")));
  }

  @Test
  void computes_a_cell_that_is_hidden_alone() {
    CellSet cells = new CellSet(List.of(square(3, 7, 5, 2)));

    Attack attack = new Attack(cells, hidden(cells, "ax"));

    assertBounds(3, 3, attack.bounds(place(cells, "ax")));
  }

  @Test
  void leaves_a_cell_open_above_where_its_totals_are_hidden_too() {
    CellSet cells = new CellSet(List.of(square(3, 7, 5, 2)));

    Attack attack = new Attack(cells, hidden(cells, "ax", "t[a, all]", "t[all, x]", "t[all, all]"));

    assertBounds(0, Double.POSITIVE_INFINITY, attack.bounds(place(cells, "ax")));
  }

  /**
   * In one table three hidden cells of a line protect each other; a second one shows the sum of
   * two.
   */
  @Test
  void combines_tables_that_share_cells() {
    Map<List<String>, Cell> three = new LinkedHashMap<>();
    three.put(List.of("p"), Cell.count("p", 4));
    three.put(List.of("q"), Cell.count("q", 6));
    three.put(List.of("r"), Cell.count("r", 5));
    Table first =
        Table.sum(
            "first", List.of(Nomenclature.flat("code", "all", List.of("p", "q", "r"))), three);
    Map<List<String>, Cell> two = new LinkedHashMap<>(three);
    two.remove(List.of("r"));
    Table second =
        Table.sum("second", List.of(Nomenclature.flat("code", "all", List.of("p", "q"))), two);

    CellSet alone = new CellSet(List.of(first));
    CellSet both = new CellSet(List.of(first, second));

    assertBounds(0, 15, new Attack(alone, hidden(alone, "p", "q", "r")).bounds(place(alone, "r")));
    assertBounds(5, 5, new Attack(both, hidden(both, "p", "q", "r")).bounds(place(both, "r")));
    assertBounds(0, 10, new Attack(both, hidden(both, "p", "q", "r")).bounds(place(both, "p")));
  }

  @Test
  void recovers_what_cannot_move_far_enough_and_only_that() {
    CellSet cells = new CellSet(List.of(square(3, 7, 5, 2)));
    BitSet hidden = hidden(cells, "ax", "ay", "bx", "by");
    Interval[] needed = new Interval[cells.size()];
    hidden.stream().forEach(at -> needed[at] = new Interval(2, 2, 0));

    assertEquals(List.of(), new Attack(cells, hidden).recovered(needed));

    needed[place(cells, "ax")] = new Interval(2.5, 2, 0);
    assertEquals(List.of(place(cells, "ax")), new Attack(cells, hidden).recovered(needed));

    needed[place(cells, "ax")] = new Interval(2, 5.5, 0);
    assertEquals(List.of(place(cells, "ax")), new Attack(cells, hidden).recovered(needed));
  }

  private static Table square(long ax, long ay, long bx, long by) {
    Map<List<String>, Cell> finest = new LinkedHashMap<>();
    finest.put(List.of("a", "x"), Cell.count("ax", ax));
    finest.put(List.of("a", "y"), Cell.count("ay", ay));
    finest.put(List.of("b", "x"), Cell.count("bx", bx));
    finest.put(List.of("b", "y"), Cell.count("by", by));
    return Table.sum("t", List.of(ROWS, COLUMNS), finest);
  }

  private static BitSet hidden(CellSet cells, String... ids) {
    BitSet hidden = new BitSet();
    for (String id : ids) {
      hidden.set(place(cells, id));
    }
    return hidden;
  }

  private static int place(CellSet cells, String id) {
    return cells.place(new Cell(id, 0, 0, 0, 0));
  }

  private static void assertBounds(double lower, double upper, Bounds actual) {
    assertEquals(lower, actual.lower(), 1e-9);
    assertEquals(upper, actual.upper(), 1e-9);
  }
}
