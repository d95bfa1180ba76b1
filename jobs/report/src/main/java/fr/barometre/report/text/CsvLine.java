package fr.barometre.report.text;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One record of a CSV file, cell by cell. Texts are guarded against formulas ({@link
 * FormulaGuard}); numbers stand as they are, with all their decimals and a point.
 *
 * <p>Source: RFC 4180.
 */
public final class CsvLine {
  private static final String END = "\r\n";

  private final StringBuilder line = new StringBuilder();
  private boolean empty = true;

  /** A record of texts alone, a header say. */
  public static String of(List<String> texts) {
    CsvLine line = new CsvLine();
    texts.forEach(line::text);
    return line.end();
  }

  /** Null is an empty cell. */
  public CsvLine text(String text) {
    return add(text == null ? "" : quoted(FormulaGuard.guarded(text)));
  }

  public CsvLine number(double number) {
    return add(Double.toString(number));
  }

  /** Empty where absent. */
  public CsvLine number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble()) : add("");
  }

  public CsvLine count(long count) {
    return add(Long.toString(count));
  }

  /** The record with the line break that ends it. */
  public String end() {
    return line + END;
  }

  private CsvLine add(String written) {
    if (!empty) {
      line.append(',');
    }
    empty = false;
    line.append(written);
    return this;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
