package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.Siren;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the cells of one column look like. */
final class ColumnProfile {
  /** More different values are no list of codes, and are not counted one by one. */
  static final int MOST_VALUES = 60;

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,15}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?\\d{1,3}([ \\u00a0\\u202f]\\d{3})*([.,]\\d+)?|[+-]?\\d+([.,]\\d+)?");
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4})([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)?");
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final double MOSTLY = 0.9;
  private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");

  private final RawColumn column;
  private final Map<String, Long> values = new TreeMap<>();
  private final Set<Integer> hashes = new HashSet<>();
  private long records;
  private long filled;
  private long integers;
  private long numbers;
  private long days;
  private long commas;
  private long leadingZeros;
  private long sirens;
  private long addresses;
  private int longest;
  private String least = "";
  private String most = "";
  private boolean repeated;
  private boolean many;

  ColumnProfile(RawColumn column) {
    this.column = column;
  }

  void add(String cell) {
    records++;
    String text = cell.strip();
    if (text.isEmpty() || column.missing().contains(text)) {
      return;
    }
    filled++;
    sirens += Siren.isOne(text) ? 1 : 0;
    addresses += ADDRESS.matcher(text).matches() ? 1 : 0;
    longest = Math.max(longest, text.length());
    least = least.isEmpty() || text.compareTo(least) < 0 ? text : least;
    most = text.compareTo(most) > 0 ? text : most;
    integers += INTEGER.matcher(text).matches() ? 1 : 0;
    numbers += DECIMAL.matcher(text).matches() ? 1 : 0;
    days += DAY.matcher(text).matches() ? 1 : 0;
    commas += text.indexOf(',') >= 0 && DECIMAL.matcher(text).matches() ? 1 : 0;
    leadingZeros += LEADING_ZERO.matcher(text).matches() ? 1 : 0;
    repeated |= !hashes.add(text.hashCode());
    if (!many) {
      values.merge(text, 1L, Long::sum);
      many = values.size() > MOST_VALUES;
    }
  }

  RawColumn column() {
    return column;
  }

  /** Values with their counts, in their order; the first ones where they are many. */
  Map<String, Long> values() {
    return values;
  }

  boolean hasManyValues() {
    return many;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /** Whether every record has a value and no two have the same. */
  boolean isKey() {
    return records > 0 && filled == records && !repeated;
  }

  /** Whether cells are numbers, and not codes that begin with a zero. */
  boolean isNumber() {
    return filled > 0 && numbers == filled && leadingZeros == 0;
  }

  boolean isInteger() {
    return filled > 0 && integers == filled;
  }

  boolean isDay() {
    return filled > 0 && days == filled;
  }

  /** Whether nearly all cells are SIREN: one number in ten passes its check by chance. */
  boolean isSiren() {
    return filled > 1 && sirens >= MOSTLY * filled;
  }

  /** Whether nearly all cells are addresses of electronic mail. */
  boolean isAddress() {
    return filled > 0 && addresses >= MOSTLY * filled;
  }

  boolean hasDecimalComma() {
    return commas > 0 && numbers == filled;
  }

  boolean hasLeadingZeros() {
    return leadingZeros > 0;
  }

  /** The share of records without a value. */
  double emptyShare() {
    return records == 0 ? 0 : 1 - (double) filled / records;
  }

  /** The first value in the order of texts; empty where there is none. */
  String least() {
    return least;
  }

  /** The last value in the order of texts; empty where there is none. */
  String most() {
    return most;
  }

  int longest() {
    return longest;
  }
}
