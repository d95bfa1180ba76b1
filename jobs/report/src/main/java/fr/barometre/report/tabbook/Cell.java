package fr.barometre.report.tabbook;

import java.util.OptionalDouble;

/**
 * One cell of a sheet.
 *
 * @param number absent where the cell is text
 */
record Cell(String text, OptionalDouble number, Form form) {

  /** How a number is shown. */
  enum Form {
    TEXT(""),
    COUNT("#,##0"),
    SHARE("0.0%"),
    DECIMAL("#,##0.0"),
    RATIO("0.0000");

    private final String pattern;

    Form(String pattern) {
      this.pattern = pattern;
    }

    String pattern() {
      return pattern;
    }

    int decimals() {
      int point = pattern.indexOf('.');
      return point < 0 ? 0 : (int) pattern.chars().skip(point).filter(c -> c == '0').count();
    }

    static Form of(String statistic) {
      return switch (statistic) {
        case "proportion", "balance" -> SHARE;
        case "total" -> COUNT;
        case "ratio" -> RATIO;
        default -> DECIMAL;
      };
    }
  }

  static Cell of(String text) {
    return new Cell(text, OptionalDouble.empty(), Form.TEXT);
  }

  static Cell of(double number, Form form) {
    return new Cell("", OptionalDouble.of(number), form);
  }
}
