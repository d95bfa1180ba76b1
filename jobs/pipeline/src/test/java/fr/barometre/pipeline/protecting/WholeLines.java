package fr.barometre.pipeline.protecting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The simple way: whoever breaks a rule takes with it everything on its line, in each dimension,
 * total included, and every code of the same parent.
 */
final class WholeLines {
  private final Table table;
  private final PrimaryRules rules;

  WholeLines(Table table, PrimaryRules rules) {
    this.table = table;
    this.rules = rules;
  }

  /** Cells on a row, column or layer with a cell that breaks a rule. */
  long hidden() {
    Set<List<String>> hidden = new HashSet<>();
    table
        .cells()
        .forEach(
            (codes, cell) -> {
              if (rules.judge(cell).isPrimary()) {
                table.cells().keySet().stream()
                    .filter(other -> differences(codes, other) <= 1)
                    .forEach(hidden::add);
              }
            });
    return hidden.size();
  }

  private static int differences(List<String> one, List<String> other) {
    int differences = 0;
    for (int d = 0; d < one.size(); d++) {
      differences += one.get(d).equals(other.get(d)) ? 0 : 1;
    }
    return differences;
  }
}
