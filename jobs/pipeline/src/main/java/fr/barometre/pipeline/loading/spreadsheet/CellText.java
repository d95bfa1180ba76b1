package fr.barometre.pipeline.loading.spreadsheet;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * The text of a cell: numbers to their last digit and without an exponent, days and instants in ISO
 * order where the cell is formatted as one, the value of a formula.
 *
 * @param decimal the mark of numbers
 */
record CellText(char decimal) {
  /** Parts of a format that are no letters of a date: texts in quotes, colours, escapes. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

  private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

  private static final long HALF_A_SECOND = 500_000_000;

  String of(Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? day(cell.asDate()) : number(cell);
      case BOOLEAN -> cell.asBoolean() ? "1" : "0";
      case FORMULA, ERROR -> cell.getText();
      default -> cell.getText();
    };
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && !format.equalsIgnoreCase("General")
        && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }

  private String number(Cell cell) {
    String plain = cell.asNumber().stripTrailingZeros().toPlainString();
    return plain.replace('.', decimal);
  }

  /** To the second, which a workbook keeps as a fraction of a day; without it at midnight. */
  private static String day(LocalDateTime exact) {
    LocalDateTime instant = exact.plusNanos(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? instant.toLocalDate().toString()
        : instant.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
  }
}
