package fr.barometre.pipeline.loading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Days and instants as survey tools write them: ISO or French order, with or without a time. */
final class Dates {
  private static final List<DateTimeFormatter> TIMES =
      List.of(format("uuuu-MM-dd[['T'][ ]HH:mm[:ss[.SSS]]]"), format("dd/MM/uuuu[ HH:mm[:ss]]"));

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

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
