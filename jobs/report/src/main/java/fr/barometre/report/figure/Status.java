package fr.barometre.report.figure;

import java.util.Locale;

/** Whether a number may be quoted. */
public enum Status {
  PUBLISHED,
  /** Few respondents or a wide interval: to be quoted with its interval. */
  CAUTION,
  /** Not shown: its numbers are absent, never zero. */
  WITHHELD;

  static Status parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Status graver(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
