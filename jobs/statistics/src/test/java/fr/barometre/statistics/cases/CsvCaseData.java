package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sample of a case from its CSV file, row by row or with equal rows collapsed. */
public final class CsvCaseData implements CaseData {
  private final List<String> columns;
  private final List<String[]> rows = new ArrayList<>();
  private final boolean collapsed;

  /**
   * @param lines of the file, its header first; cells may stand in quotes
   */
  CsvCaseData(List<String> lines, boolean collapsed) {
    this.collapsed = collapsed;
    columns = lines.isEmpty() ? List.of() : new ArrayList<>(List.of(cells(lines.get(0))));
    lines.stream().skip(1).map(CsvCaseData::cells).forEach(rows::add);
  }

  /** The sample of a case, with the columns that files of as many lines have beside it. */
  public static CsvCaseData of(ReferenceCase referenceCase, boolean collapsed) {
    CsvCaseData data = new CsvCaseData(referenceCase.lines("input.csv"), collapsed);
    for (String file : referenceCase.files().keySet()) {
      if (file.startsWith("weights")) {
        data.join(referenceCase.lines(file));
      }
    }
    return data;
  }

  private void join(List<String> lines) {
    String[] header = cells(lines.get(0));
    if (lines.size() != rows.size() + 1) {
      return;
    }
    for (int j = 0; j < header.length; j++) {
      if (!columns.contains(header[j])) {
        columns.add(header[j]);
        for (int i = 0; i < rows.size(); i++) {
          String[] row = Arrays.copyOf(rows.get(i), columns.size());
          row[columns.size() - 1] = cells(lines.get(i + 1))[j];
          rows.set(i, row);
        }
      }
    }
  }

  private static String[] cells(String line) {
    List<String> cells = new ArrayList<>();
    boolean quoted = false;
    StringBuilder cell = new StringBuilder();
    for (char c : (line + ",").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        String text = cell.toString();
        cells.add(text.isEmpty() || text.equals("NA") ? null : text);
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells.toArray(String[]::new);
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
