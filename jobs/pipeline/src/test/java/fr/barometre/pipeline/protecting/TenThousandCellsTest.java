package fr.barometre.pipeline.protecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TenThousandCellsTest {
  private static final IntervalRule INTERVALS = new IntervalRule(0.1, 0.05, 1);

  @Test
  void protects_two_nested_nomenclatures_and_attacks_them_within_a_minute() {
    RandomTable random = new RandomTable(1);
    Nomenclature rows = nested("activity", 8, 11);
    Nomenclature columns = nested("place", 10, 9);
    Map<List<String>, Cell> finest = new LinkedHashMap<>();
    int number = 0;
    for (String row : rows.leaves()) {
      for (String column : columns.leaves()) {
        finest.put(List.of(row, column), random.cell(row + " " + column, 1 + number++ * 7 % 19));
      }
    }
    Table table = Table.sum("t", List.of(rows, columns), finest);
    assertTrue(table.cells().size() >= 9_700);
    PrimaryRules rules = new PrimaryRules(3, Optional.of(0.85), Optional.empty(), false);

    long started = System.nanoTime();
    Map<String, Reason> reasons =
        new Suppression(rules, INTERVALS, Cost.VALUE).protect(List.of(table));
    Duration took = Duration.ofNanos(System.nanoTime() - started);

    long primary = reasons.values().stream().filter(Reason::isPrimary).count();
    long hidden = reasons.values().stream().filter(reason -> reason != Reason.PUBLISHED).count();
    System.out.printf(
        "%d cells, %d hidden for themselves, %d in all: %.1f s; whole lines hide %d%n",
        table.cells().size(),
        primary,
        hidden,
        took.toMillis() / 1e3,
        new WholeLines(table, rules).hidden());
    assertTrue(primary > 500);
    assertTrue(hidden < 5 * primary, hidden + " hidden for " + primary);
    assertEquals(List.of(), recovered(table, reasons));
    assertTrue(took.compareTo(Duration.ofMinutes(1)) < 0, "took " + took);
  }

  private static List<Integer> recovered(Table table, Map<String, Reason> reasons) {
    CellSet cells = new CellSet(List.of(table));
    BitSet hidden = new BitSet();
    Interval[] needed = new Interval[cells.size()];
    for (int i = 0; i < needed.length; i++) {
      Reason reason = reasons.get(cells.get(i).id());
      hidden.set(i, reason != Reason.PUBLISHED);
      needed[i] = INTERVALS.of(cells.get(i), reason);
    }
    return new Attack(cells, hidden).recovered(needed);
  }

  private static Nomenclature nested(String name, int parents, int children) {
    Map<String, String> above = new LinkedHashMap<>();
    for (int p = 0; p < parents; p++) {
      above.put(name + p, name);
      for (int c = 0; c < children; c++) {
        above.put(name + p + "." + c, name + p);
      }
    }
    return new Nomenclature(name, name, above);
  }
}
