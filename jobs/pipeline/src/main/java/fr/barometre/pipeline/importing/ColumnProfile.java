package fr.barometre.pipeline.importing;

import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.Siren;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of one column look like. */
final class ColumnProfile {
  /** More different values are no list of codes, and are not counted one by one. */
  static final int MOST_VALUES = 60;

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,15}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?\\d{1,3}([ \\u00a0\\u202f]\\d{3})*([.,]\\d+)?|[+-]?\\d+([.,]\\d+)?");
  private static final Pattern POINTED = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}|(\\d{1,2})/(\\d{1,2})/\\d{4})([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)?");
  private static final int FIRST = 2;
  private static final int SECOND = 3;
  private static final int MONTHS = 12;
  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final double MOSTLY = 0.9;
  private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");

  private final RawColumn column;
  private final Set<String> absent;
  private final Set<String> told = new TreeSet<>();
  private final Pattern decimal;
  private final Map<String, Long> values = new TreeMap<>();
  private final Set<Integer> hashes = new HashSet<>();
  private long records;
  private long filled;
  private long integers;
  private long numbers;
  private long days;
  private DayOrders orders = DayOrders.NONE;
  private long commas;
  private long leadingZeros;
  private long sirens;
  private long addresses;
  private int longest;
  private String least = "";
  private String most = "";
  private boolean repeated;
  private boolean many;

  /**
   * @param absent cells by which the tool says that nobody answered
   * @param comma whether a comma may stand before decimals
   */
  ColumnProfile(RawColumn column, Set<String> absent, boolean comma) {
    this.column = column;
    this.absent = absent;
    this.decimal = comma ? DECIMAL : POINTED;
  }

  void add(String cell) {
    records++;
    String text = cell.strip();
    if (absent.contains(text)) {
      told.add(text);
      return;
    }
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
    numbers += decimal.matcher(text).matches() ? 1 : 0;
    day(text);
    commas += text.indexOf(',') >= 0 && decimal.matcher(text).matches() ? 1 : 0;
    leadingZeros += LEADING_ZERO.matcher(text).matches() ? 1 : 0;
    repeated |= !hashes.add(text.hashCode());
    if (!many) {
      values.merge(text, 1L, Long::sum);
      many = values.size() > MOST_VALUES;
    }
  }

  private void day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return;
    }
    days++;
    if (day.group(FIRST) != null) {
      orders =
          orders.and(
              new DayOrders(
                  1,
                  Integer.parseInt(day.group(FIRST)) > MONTHS ? 1 : 0,
                  Integer.parseInt(day.group(SECOND)) > MONTHS ? 1 : 0));
    }
  }

  RawColumn column() {
    return column;
  }

  /** The cells met by which the tool says that nobody answered. */
  Set<String> absences() {
    return told;
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

  /** Of its days parted by strokes; none where it holds other things as well. */
  DayOrders dayOrders() {
    return isDay() ? orders : DayOrders.NONE;
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
