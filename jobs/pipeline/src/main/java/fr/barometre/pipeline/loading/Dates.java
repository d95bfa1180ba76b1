package fr.barometre.pipeline.loading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days and instants as survey tools write them: ISO or French order, with or without a time. */
final class Dates {
  private static final int FRACTION_DIGITS = 9;
  private static final List<DateTimeFormatter> TIMES =
      List.of(format("uuuu-MM-dd", "['T'][ ]HH:mm"), format("dd/MM/uuuu", " HH:mm"));

  private Dates() {}

  static Optional<LocalDate> parse(String cell) {
    return parseTime(cell).map(LocalDateTime::toLocalDate);
  }

  /** The instant, at the start of its day where no time is given. */
  static Optional<LocalDateTime> parseTime(String cell) {
    for (DateTimeFormatter format : TIMES) {
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
