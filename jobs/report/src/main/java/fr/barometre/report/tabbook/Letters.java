package fr.barometre.report.tabbook;

import fr.barometre.report.workbook.Sheet;
import fr.barometre.statistics.change.MultipleTests;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The letters of one line of a banner: a column carries the letter of each column that it exceeds,
 * in upper case where p is below 5 %, in lower case where it is below 10 %.
 */
final class Letters {
  /** No pair of the column was tested. */
  static final String NOT_TESTED = "\u2013";

  private static final double UPPER = 0.05;
  private static final double LOWER = 0.10;

  private final List<String> codes;
  private final Set<String> tested = new HashSet<>();
  private final Map<String, Map<Integer, String>> marks = new HashMap<>();

  /**
   * @param codes of the columns, in their order
   * @param pairs those that were tested
   */
  Letters(List<String> codes, List<Pair> pairs, MultipleTests correction) {
    this.codes = codes;
    double[] adjusted = correction.adjust(pairs.stream().mapToDouble(Pair::pValue).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      add(pairs.get(i), adjusted[i]);
    }
  }

  private void add(Pair pair, double pValue) {
    tested.add(pair.of());
    tested.add(pair.against());
    if (pValue < LOWER) {
      int column = codes.indexOf(pair.smaller());
      String letter = Sheet.letter(column);
      marks
          .computeIfAbsent(pair.greater(), any -> new TreeMap<>())
          .put(column, pValue < UPPER ? letter : letter.toLowerCase(Locale.ROOT));
    }
  }

  /** Of one column: letters parted by spaces, empty where it exceeds none. */
  String of(String code) {
    return tested.contains(code)
        ? String.join(" ", marks.getOrDefault(code, Map.of()).values())
        : NOT_TESTED;
  }
}
