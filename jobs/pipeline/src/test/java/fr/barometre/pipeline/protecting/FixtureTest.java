package fr.barometre.pipeline.protecting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A table of turnover by activity and size as enterprise statistics publishes it: at least 3 units,
 * none at 85 % or more, totals shown.
 */
class FixtureTest {
  @Test
  void hides_the_two_that_break_a_rule_and_the_two_from_which_they_follow() {
    Map<List<String>, Cell> finest = new LinkedHashMap<>();
    put(finest, "01", "tr1", 100, 10, 20);
    put(finest, "01", "tr2", 50, 5, 15);
    put(finest, "02", "tr1", 30, 2, 20);
    put(finest, "02", "tr2", 20, 5, 10);
    put(finest, "06", "tr1", 60, 8, 16);
    put(finest, "06", "tr2", 40, 6, 38);
    Table table =
        Table.sum(
            "turnover",
            List.of(
                Nomenclature.flat("activity", "total", List.of("01", "02", "06")),
                Nomenclature.flat("size", "total", List.of("tr1", "tr2"))),
            finest);
    PrimaryRules rules = new PrimaryRules(3, Optional.of(0.85), Optional.empty(), false);

    Map<String, Reason> reasons =
        new Suppression(rules, new IntervalRule(0.1, 0.1, 1), Cost.VALUE).protect(List.of(table));

    Map<String, String> hidden = new LinkedHashMap<>();
    reasons.forEach(
        (id, reason) -> {
          if (reason != Reason.PUBLISHED) {
            hidden.put(id, reason.status() + " " + reason.code());
          }
        });
    assertEquals(
        Map.of(
            "02 tr1", "A frequency",
            "02 tr2", "D secondary",
            "06 tr1", "D secondary",
            "06 tr2", "B dominance"),
        hidden);
    assertEquals(12, reasons.size());
  }

  private static void put(
      Map<List<String>, Cell> cells,
      String activity,
      String size,
      double value,
      long n,
      double max) {
    double second = Math.min(max, (value - max) / (n - 1));
    cells.put(List.of(activity, size), new Cell(activity + " " + size, value, n, max, second));
  }
}
