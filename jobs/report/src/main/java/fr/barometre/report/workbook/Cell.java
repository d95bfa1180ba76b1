package fr.barometre.report.workbook;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One cell of a sheet.
 *
 * @param number absent where the cell is text
 * @param link the sheet that a text leads to
 */
public record Cell(String text, OptionalDouble number, Form form, Optional<String> link) {
  private static final int LONGEST = 32_767; // characters that a cell of a spreadsheet holds

  /** Characters that no spreadsheet can hold become spaces; a text too long ends in {@code …}. */
  public Cell {
    text = held(text);
  }

  /** How a number is shown. */
  public enum Form {
    TEXT("@"),
    GENERAL(""),
    COUNT("#,##0"),
    SHARE("0.0%"),
    DECIMAL("#,##0.0"),
    RATIO("0.0000");

    private final String pattern;

    Form(String pattern) {
      this.pattern = pattern;
    }

    /** In the language of spreadsheets; empty for as many decimals as there are. */
    String pattern() {
      return pattern;
    }

    int decimals() {
      int point = pattern.indexOf('.');
      return point < 0 ? 0 : (int) pattern.chars().skip(point).filter(c -> c == '0').count();
    }

    /** Of the estimates of a statistic. */
    public static Form of(String statistic) {
      return switch (statistic) {
        case "proportion", "balance" -> SHARE;
        case "total" -> COUNT;
        case "ratio" -> RATIO;
        default -> DECIMAL;
      };
    }
  }

  /** Null is an empty cell. */
  public static Cell of(String text) {
    return new Cell(text == null ? "" : text, OptionalDouble.empty(), Form.TEXT, Optional.empty());
  }

  public static Cell of(double number, Form form) {
    return new Cell("", OptionalDouble.of(number), form, Optional.empty());
  }

  /** Empty where there is no number. */
  public static Cell of(OptionalDouble number, Form form) {
    return number.isPresent() ? of(number.getAsDouble(), form) : of("");
  }

  /** The name of a sheet, leading there. */
  public static Cell link(String sheet) {
    return new Cell(sheet, OptionalDouble.empty(), Form.TEXT, Optional.of(sheet));
  }

  private static String held(String text) {
    int[] points = text.codePoints().map(c -> isHeld(c) ? c : ' ').limit(LONGEST + 1L).toArray();
    String kept = new String(points, 0, points.length);
    return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST - 1) + '…';
  }

  private static boolean isHeld(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return !control && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
