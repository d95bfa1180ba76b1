package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.loading.ShortestDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Numbers as the text of a cell. */
final class SpssNumbers {
  /** System-missing. */
  static final double MISSING = -Double.MAX_VALUE;

  private static final LocalDateTime ZERO = LocalDate.of(1582, 10, 14).atStartOfDay();
  private static final double LATEST = 300_000_000_000.0; // in the year 11088

  private SpssNumbers() {}

  /** Whole numbers without a point, others by the digits that read back as the same number. */
  static String text(double number) {
    return ShortestDecimal.of(number);
  }

  /**
   * A day, or an instant where it is not the start of a day: seconds since 14 October 1582, in ISO
   * order. A number that is no such instant stays a number.
   */
  static String instant(double seconds) {
    if (!(seconds >= 0 && seconds < LATEST)) {
      return text(seconds);
    }
    LocalDateTime instant = ZERO.plus(Duration.ofMillis(millis(seconds)));
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? instant.toLocalDate().toString()
        : instant.toLocalDate() + "T" + time(instant.toLocalTime().toNanoOfDay() / 1e9);
  }

  /** Hours, minutes and seconds; the hours of a duration may be many. */
  static String time(double seconds) {
    if (!(Math.abs(seconds) < LATEST)) {
      return text(seconds);
    }
    long millis = millis(Math.abs(seconds));
    long whole = millis / 1000;
    String time =
        String.format(
            Locale.ROOT,
            "%s%02d:%02d:%02d",
            seconds < 0 ? "-" : "",
            whole / 3600,
            whole / 60 % 60,
            whole % 60);
    return millis % 1000 == 0 ? time : time + String.format(Locale.ROOT, ".%03d", millis % 1000);
  }

  /** Beyond a thousandth of a second, what a double of this size adds is noise. */
  private static long millis(double seconds) {
    return Math.round(seconds * 1000);
  }
}
