package fr.barometre.pipeline.protecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A few tables; {@link ManyRandomTablesTest} tries 2,000. */
class RandomTablesTest {
  private static final int TABLES = 60;

  @Test
  void keeps_every_hidden_cell_further_than_its_interval_from_the_attack() {
    tryTables(0, TABLES);
  }

  void tryTables(int first, int number) {
    double lost = 0;
    double lostSimply = 0;
    long primary = 0;
    long hiddenCells = 0;
    for (int seed = first; seed < first + number; seed++) {
      RandomTable random = new RandomTable(seed);
      List<Table> tables = random.tables();
      PrimaryRules rules = random.rules();
      IntervalRule intervals = random.intervals();

      Map<String, Reason> reasons =
          new Suppression(rules, intervals, random.cost()).protect(tables);

      CellSet cells = new CellSet(tables);
      BitSet hidden = new BitSet();
      for (int i = 0; i < cells.size(); i++) {
        Reason reason = reasons.get(cells.get(i).id());
        assertEquals(rules.judge(cells.get(i)).isPrimary(), reason.isPrimary(), "table " + seed);
        hidden.set(i, reason != Reason.PUBLISHED);
        primary += reason.isPrimary() ? 1 : 0;
      }
      hiddenCells += hidden.cardinality();
      Attack attack = new Attack(cells, hidden);
      for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
        Cell cell = cells.get(i);
        Interval needed = intervals.of(cell, reasons.get(cell.id()));
        Bounds bounds = attack.bounds(i);
        double slack = 1e-5 * Math.max(1, cell.value());
        String place = "table " + seed + ", " + cell + ": " + bounds + ", needs " + needed;
        assertTrue(bounds.lower() <= cell.value() - needed.below() + slack, place);
        assertTrue(bounds.upper() >= cell.value() + needed.above() - slack, place);
        assertTrue(bounds.upper() - bounds.lower() >= needed.width() - slack, place);
      }
      lost += hidden.cardinality();
      lostSimply += new WholeLines(tables.get(0), rules).hidden();
    }
    System.out.printf(
        "%d tables: %d cells hidden for themselves, %d in all; whole lines hide %.0f%n",
        number, primary, hiddenCells, lostSimply);
    assertTrue(primary > number, "tables without anything to hide prove nothing");
    assertTrue(lost < lostSimply, lost + " cells, whole lines " + lostSimply);
  }
}
