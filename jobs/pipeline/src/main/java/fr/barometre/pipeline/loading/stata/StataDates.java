package fr.barometre.pipeline.loading.stata;

import fr.barometre.pipeline.loading.ShortestDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What numbers of time count, by their format of display, from 1960 on. In ISO order; of a period
 * its first day. Instants with leap seconds ({@code %tC}), and years ({@code %ty}), stay numbers.
 */
enum StataDates {
  DAY("d"),
  INSTANT("c"),
  WEEK("w"),
  MONTH("m"),
  QUARTER("q"),
  HALF("h");

  private static final LocalDateTime ZERO = LocalDate.of(1960, 1, 1).atStartOfDay();
  private static final Pattern FORMAT = Pattern.compile("%-?(?:t([dcwmqh])|(d)).*", Pattern.DOTALL);
  private static final int WEEKS = 52;
  private static final long LATEST_YEAR = 9999;

  private final String letter;

  StataDates(String letter) {
    this.letter = letter;
  }

  /** Empty where a format is none of a date. */
  static Optional<StataDates> of(String format) {
    Matcher match = FORMAT.matcher(format);
    if (!match.matches()) {
      return Optional.empty();
    }
    String letter = match.group(1) == null ? match.group(2) : match.group(1);
    return Stream.of(values()).filter(any -> any.letter.equals(letter)).findFirst();
  }

  /** A number that is no such date, before the year 0 or after 9999, stays a number. */
  String text(double number) {
    double most = (LATEST_YEAR + 1) * 366.0 * (this == INSTANT ? 86_400_000.0 : 1);
    if (number != Math.rint(number) || Math.abs(number) > most) {
      return ShortestDecimal.of(number);
    }
    LocalDateTime time = time((long) number);
    if (time.getYear() < 0 || time.getYear() > LATEST_YEAR) {
      return ShortestDecimal.of(number);
    }
    LocalDate day = time.toLocalDate();
    if (time.equals(day.atStartOfDay())) {
      return day.toString();
    }
    String clock = time.toLocalTime().toString();
    return day + "T" + (time.getSecond() == 0 && time.getNano() == 0 ? clock + ":00" : clock);
  }

  private LocalDateTime time(long count) {
    return switch (this) {
      case DAY -> ZERO.plusDays(count);
      case INSTANT -> ZERO.plus(count, ChronoUnit.MILLIS);
      case MONTH -> ZERO.plusMonths(count);
      case WEEK ->
          ZERO.plusYears(Math.floorDiv(count, WEEKS)).plusWeeks(Math.floorMod(count, WEEKS));
      case QUARTER -> ZERO.plusMonths(3 * count);
      case HALF -> ZERO.plusMonths(6 * count);
    };
  }
}
