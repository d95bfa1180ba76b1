package fr.barometre.pipeline.protecting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A few surveys; {@link ManyRandomTablesTest} tries 400. */
class RandomFiguresTest {
  private static final int SURVEYS = 10;
  private static final IntervalRule INTERVALS = new IntervalRule(0.1, 0, 1);

  /** The attack knows all tables of a survey together, and how they are linked. */
  @Test
  void keeps_answers_and_bases_from_an_attack_on_all_linked_tables() {
    trySurveys(0, SURVEYS);
  }

  void trySurveys(int first, int number) {
    long hiddenForThemselves = 0;
    long hiddenCells = 0;
    long allCells = 0;
    for (int seed = first; seed < first + number; seed++) {
      RandomFigures figures = new RandomFigures(seed);
      List<Table> tables = figures.tables();
      PrimaryRules rules = figures.rules();

      Map<String, Reason> reasons =
          new Suppression(rules, INTERVALS, Cost.CONTRIBUTORS).protect(tables);

      CellSet cells = new CellSet(tables);
      BitSet hidden = new BitSet();
      for (int i = 0; i < cells.size(); i++) {
        Reason reason = reasons.get(cells.get(i).id());
        hidden.set(i, reason != Reason.PUBLISHED);
        hiddenForThemselves += reason.isPrimary() ? 1 : 0;
      }
      hiddenCells += hidden.cardinality();
      allCells += cells.size();
      Map<Integer, Double> room = room(seed, tables, cells, hidden);
      Attack attack = new Attack(cells, hidden);
      for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
        Cell cell = cells.get(i);
        Interval needed =
            INTERVALS
                .of(cell, reasons.get(cell.id()))
                .within(
                    room.getOrDefault(i, Double.POSITIVE_INFINITY) + cell.value(),
                    room.getOrDefault(i, Double.POSITIVE_INFINITY));
        Bounds bounds = attack.bounds(i);
        String place = "survey " + seed + ", " + cell + ": " + bounds + ", needs " + needed;
        double slack = 1e-5 * Math.max(1, cell.value());
        assertTrue(bounds.lower() <= cell.value() - needed.below() + slack, place);
        assertTrue(bounds.upper() >= cell.value() + needed.above() - slack, place);
        assertTrue(bounds.upper() - bounds.lower() >= needed.width() - slack, place);
      }
    }
    System.out.printf(
        "%d surveys of %d cells: %d hidden for themselves, %d in all%n",
        number, allCells, hiddenForThemselves, hiddenCells);
    assertTrue(hiddenForThemselves > number, "surveys without anything to hide prove nothing");
  }

  /** What is left of shown bases; and no answer is shown whose base is hidden. */
  private static Map<Integer, Double> room(
      int seed, List<Table> tables, CellSet cells, BitSet hidden) {
    Map<Integer, Double> room = new HashMap<>();
    for (Table table : tables) {
      table.forEachAnswer(
          (cell, base) -> {
            if (hidden.get(cells.place(base))) {
              assertTrue(hidden.get(cells.place(cell)), "survey " + seed + ": " + cell);
            } else {
              room.merge(cells.place(cell), base.value() - cell.value(), Math::min);
            }
          });
    }
    return room;
  }
}
