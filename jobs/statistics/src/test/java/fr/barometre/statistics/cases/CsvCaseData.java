package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sample of a case from its CSV file, row by row or with equal rows collapsed. */
final class CsvCaseData implements CaseData {
  private final List<String> columns;
  private final List<String[]> rows = new ArrayList<>();
  private final boolean collapsed;

  /**
   * @param lines of the file, its header first; cells without quotes
   */
  CsvCaseData(List<String> lines, boolean collapsed) {
    this.collapsed = collapsed;
    columns = List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (int j = 0; j < cells.length; j++) {
        cells[j] = cells[j].isEmpty() || cells[j].equals("NA") ? null : cells[j];
      }
      rows.add(cells);
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Rows rows(Set<String> needed) {
    List<String> names = columns.stream().filter(needed::contains).toList();
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    List<String[]> kept = new ArrayList<>();
    List<Integer> multiplicity = new ArrayList<>();
    for (String[] row : rows) {
      String[] cells =
          names.stream().map(name -> row[columns.indexOf(name)]).toArray(String[]::new);
      Integer known = collapsed ? counts.putIfAbsent(Arrays.asList(cells), kept.size()) : null;
      if (known == null) {
        kept.add(cells);
        multiplicity.add(1);
      } else {
        multiplicity.set(known, multiplicity.get(known) + 1);
      }
    }
    return new Rows(names, kept, multiplicity.stream().mapToInt(Integer::intValue).toArray());
  }
}
