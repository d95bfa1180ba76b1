package fr.barometre.report.text;

import fr.barometre.survey.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates in print, rounded half up (away from zero).
 *
 * <p>French: U+202F between thousands, a decimal comma, U+00A0 before the percent sign, first of
 * the month as {@code 1er}. English: comma, point, no space. A minus is U+2212 in both.
 *
 * <p>Source: Imprimerie nationale, <i>Lexique des règles typographiques en usage</i>.
 */
public enum Typography {
  FRENCH('\u202f', ',', "\u00a0%"),
  ENGLISH(',', '.', "%");

  private static final int GROUP = 3;

  private final char thousands;
  private final char decimal;
  private final String percent;

  Typography(char thousands, char decimal, String percent) {
    this.thousands = thousands;
    this.decimal = decimal;
    this.percent = percent;
  }

  public static Typography of(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }

  /** A share of 1 as a percentage: {@code 0.285} with no decimals is 29 %. */
  public String percent(double share, int decimals) {
    return written(BigDecimal.valueOf(share).movePointRight(2), decimals) + percent;
  }

  public String number(double value, int decimals) {
    return written(BigDecimal.valueOf(value), decimals);
  }

  public String count(long value) {
    return written(BigDecimal.valueOf(value), 0);
  }

  public String date(LocalDate date) {
    if (this == ENGLISH) {
      return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(date);
    }
    String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + DateTimeFormatter.ofPattern(" MMMM uuuu", Locale.FRENCH).format(date);
  }

  private String written(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int point = decimals == 0 ? digits.length() : digits.length() - decimals - 1;
    StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "\u2212" : "");
    for (int i = 0; i < point; i++) {
      if (i > 0 && (point - i) % GROUP == 0) {
        text.append(thousands);
      }
      text.append(digits.charAt(i));
    }
    if (decimals > 0) {
      text.append(decimal).append(digits, point + 1, digits.length());
    }
    return text.toString();
  }
}
