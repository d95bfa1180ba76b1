package fr.barometre.statistics.cases;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A column of a case.
 *
 * @param values numbers, or codes from 0 where there are levels; NaN where missing
 * @param levels of a factor in their order; null for numbers
 */
record CaseColumn(double[] values, List<String> levels) {

  static CaseColumn numbers(double... values) {
    return new CaseColumn(values, null);
  }

  /** Yes or no, a factor of two levels whose codes are 0 and 1. */
  static CaseColumn truths(double... values) {
    return new CaseColumn(values, List.of("FALSE", "TRUE"));
  }

  /** A factor with its levels sorted: as numbers where all are, else as text. */
  static CaseColumn factor(String[] texts) {
    TreeSet<String> sorted =
        new TreeSet<>(numeric(texts) ? CaseColumn::byNumber : String::compareTo);
    for (String text : texts) {
      if (text != null) {
        sorted.add(text);
      }
    }
    List<String> levels = List.copyOf(sorted);
    double[] codes = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      codes[i] = texts[i] == null ? Double.NaN : levels.indexOf(texts[i]);
    }
    return new CaseColumn(codes, levels);
  }

  /** Cells as read: numbers where all are, a factor else. An empty cell is missing. */
  static CaseColumn read(String[] cells) {
    if (!numeric(cells)) {
      return factor(cells);
    }
    return numbers(
        Arrays.stream(cells)
            .mapToDouble(cell -> cell == null ? Double.NaN : Double.parseDouble(cell))
            .toArray());
  }

  boolean isTruth() {
    return isFactor() && levels.equals(List.of("FALSE", "TRUE"));
  }

  boolean isFactor() {
    return levels != null;
  }

  /** Some entries; the levels stay. */
  CaseColumn at(int... entries) {
    return new CaseColumn(Arrays.stream(entries).mapToDouble(i -> values[i]).toArray(), levels);
  }

  /** The same values as a factor. */
  CaseColumn asFactor() {
    if (isFactor()) {
      return this;
    }
    return factor(texts());
  }

  /** Values in words; null where missing. */
  String[] texts() {
    String[] texts = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        texts[i] = isFactor() ? levels.get((int) values[i]) : plain(values[i]);
      }
    }
    return texts;
  }

  /** Positions of the levels; -1 where missing. */
  int[] codes() {
    return Arrays.stream(asFactor().values())
        .mapToInt(code -> Double.isNaN(code) ? -1 : (int) code)
        .toArray();
  }

  boolean[] missing() {
    boolean[] missing = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      missing[i] = Double.isNaN(values[i]);
    }
    return missing;
  }

  static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static boolean numeric(String[] cells) {
    return Arrays.stream(cells)
        .allMatch(cell -> cell == null || cell.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"));
  }

  private static int byNumber(String a, String b) {
    return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
  }
}
