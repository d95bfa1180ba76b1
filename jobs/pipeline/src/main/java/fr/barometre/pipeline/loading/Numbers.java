package fr.barometre.pipeline.loading;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers as people write them, whole cell or nothing: {@code 1 234,5} is never 1.
 *
 * <p>Thousands may be parted by any space, in groups of three; the decimal mark is the declared
 * one. Where that is the point, commas may part thousands too: {@code 1,234.5}.
 */
final class Numbers {
  private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}( \\d{3})+([.]\\d+)?");
  private static final Pattern ENGLISH = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+([.]\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+([.]\\d+)?");

  private static final int EXACT_DIGITS = 15;

  private Numbers() {}

  /**
   * Parses a {@linkplain Cells#normalised normalised} cell.
   *
   * @param decimal comma or point
   */
  static OptionalDouble parse(String cell, char decimal) {
    if (isWhole(cell)) {
      return OptionalDouble.of(Long.parseLong(cell));
    }
    if (decimal != '.' && cell.indexOf('.') >= 0) {
      return OptionalDouble.empty();
    }
    String text = cell.replace(decimal, '.');
    if (PLAIN.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    if (SPACED.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text.replace(" ", "")));
    }
    if (decimal == '.' && ENGLISH.matcher(cell).matches()) {
      return OptionalDouble.of(Double.parseDouble(cell.replace(",", "")));
    }
    return OptionalDouble.empty();
  }

  /**
   * The cell without the declared unit behind it; another unit stays, and is then no number.
   *
   * @param unit empty where none is declared
   */
  static String withoutUnit(String cell, String unit) {
    return !unit.isEmpty() && cell.endsWith(unit)
        ? cell.substring(0, cell.length() - unit.length()).strip()
        : cell;
  }

  /** Digits alone, and few enough that a long and a double hold them exactly: the usual number. */
  private static boolean isWhole(String cell) {
    if (cell.isEmpty() || cell.length() > EXACT_DIGITS) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
