package fr.barometre.pipeline.loading;

import fr.barometre.survey.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Days and instants as survey tools write them: ISO, or by strokes in the declared order, with or
 * without a time; by strokes a number below ten may have one digit.
 */
final class Dates {
  private static final String ISO_DAY = "0000-00-00";
  private static final int FRACTION_DIGITS = 9;
  private static final DateTimeFormatter ISO = format("uuuu-MM-dd", "['T'][ ]HH:mm");
  private static final Map<DateOrder, DateTimeFormatter> STROKES =
      Map.of(
          DateOrder.DAY_FIRST, format("[dd][d]/[MM][M]/uuuu", " [HH][H]:mm"),
          DateOrder.MONTH_FIRST, format("[MM][M]/[dd][d]/uuuu", " [HH][H]:mm"));

  private Dates() {}

  static Optional<LocalDate> parse(String cell, DateOrder order) {
    return parseTime(cell, order).map(LocalDateTime::toLocalDate);
  }

  /** The usual form: read by itself, since a formatter takes far longer. */
  private static boolean isIsoDay(String cell) {
    if (cell.length() != ISO_DAY.length()) {
      return false;
    }
    for (int i = 0; i < ISO_DAY.length(); i++) {
      char mark = ISO_DAY.charAt(i);
      char c = cell.charAt(i);
      if (mark == '-' ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static Optional<LocalDate> isoDay(String cell) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(cell, 0, 4, 10),
              Integer.parseInt(cell, 5, 7, 10),
              Integer.parseInt(cell, 8, 10, 10)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** The instant, at the start of its day where no time is given. */
  static Optional<LocalDateTime> parseTime(String cell, DateOrder order) {
    if (isIsoDay(cell)) {
      return isoDay(cell).map(LocalDate::atStartOfDay);
    }
    for (DateTimeFormatter format : List.of(ISO, STROKES.get(order))) {
      try {
        var parsed = format.parseBest(cell, LocalDateTime::from, LocalDate::from);
        return Optional.of(
            parsed instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) parsed);
      } catch (DateTimeException notThisFormat) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** Seconds and their fraction, to the nanosecond, may be left out. */
  private static DateTimeFormatter format(String day, String time) {
    return new DateTimeFormatterBuilder()
        .appendPattern(day)
        .optionalStart()
        .appendPattern(time)
        .optionalStart()
        .appendPattern(":ss")
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, FRACTION_DIGITS, true)
        .optionalEnd()
        .optionalEnd()
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
