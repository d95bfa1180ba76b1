package fr.barometre.report.text;

import fr.barometre.survey.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Numbers, dates and sentences in print, rounded half up (away from zero).
 *
 * <p>French: U+202F between thousands, a decimal comma, U+00A0 before {@code % : ; ? !} and within
 * guillemets, the first of the month as {@code 1er}. English: comma, point, no space. A minus is
 * U+2212 in both. Nothing is asked of the JDK's locale data, which differs between its releases.
 *
 * <p>Source: Imprimerie nationale, <i>Lexique des règles typographiques en usage</i>, but for the
 * spaces before {@code ; ? !}, which are not narrow here.
 */
public enum Typography {
  FRENCH(
      new Marks('\u202f', ',', "\u00a0%", "«\u00a0%s\u00a0»", "[%s\u00a0; %s]", "%s à %s"),
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
  ENGLISH(
      new Marks(',', '.', "%", "“%s”", "[%s, %s]", "%s to %s"),
      "January February March April May June July August September October November December");

  /** U+00A0. */
  public static final String NO_BREAK_SPACE = "\u00a0";

  private static final String MINUS = "\u2212";
  private static final int GROUP = 3;

  private final Marks marks;
  private final List<String> months;

  Typography(Marks marks, String months) {
    this.marks = marks;
    this.months = List.of(months.split(" "));
  }

  /** What a language sets between and around digits and words. */
  private record Marks(
      char thousands, char decimal, String percent, String quotes, String bounds, String range) {}

  public static Typography of(Language language) {
    return language == Language.FR ? FRENCH : ENGLISH;
  }

  /** A share of 1 as a percentage: {@code 0.285} with no decimals is 29 %. */
  public String percent(double share, int decimals) {
    return written(hundredfold(share), decimals) + marks.percent();
  }

  /** A share of 1 as a percentage without its sign, for columns whose heading has it. */
  public String hundredths(double share, int decimals) {
    return written(hundredfold(share), decimals);
  }

  /**
   * A difference of two shares of 1 with its sign and unit: {@code 0.021} is {@code +2,1 points}.
   * In French the plural begins at 2, in English it is all but 1. What rounds to zero has no sign.
   */
  public String points(double difference, int decimals) {
    BigDecimal size = hundredfold(difference).abs().setScale(decimals, RoundingMode.HALF_UP);
    boolean one =
        this == FRENCH
            ? size.compareTo(BigDecimal.valueOf(2)) < 0
            : size.compareTo(BigDecimal.ONE) == 0;
    return signedPoints(difference, decimals) + NO_BREAK_SPACE + (one ? "point" : "points");
  }

  /** The same without the unit. */
  public String signedPoints(double difference, int decimals) {
    return signed(hundredfold(difference), decimals);
  }

  public String number(double value, int decimals) {
    return written(BigDecimal.valueOf(value), decimals);
  }

  public String count(long value) {
    return written(BigDecimal.valueOf(value), 0);
  }

  /** A number and what it counts, which no line break parts. */
  public String withUnit(String number, String unit) {
    return unit.isEmpty() ? number : number + NO_BREAK_SPACE + unit;
  }

  public String date(LocalDate date) {
    boolean ordinal = this == FRENCH && date.getDayOfMonth() == 1;
    return date.getDayOfMonth()
        + (ordinal ? "er " : " ")
        + months.get(date.getMonthValue() - 1)
        + " "
        + date.getYear(); // not grouped
  }

  /** From one to the other, both included; one alone where they are the same. */
  public String range(String from, String to) {
    return from.equals(to) ? from : marks.range().formatted(from, to);
  }

  /** A confidence interval. */
  public String interval(String low, String high) {
    return marks.bounds().formatted(low, high);
  }

  public String quoted(String text) {
    return marks.quotes().formatted(text);
  }

  /**
   * A sentence typed with plain spaces as it is printed. In French the space before {@code % : ; ?
   * ! »} and after {@code «} keeps its line; no space is added where none was typed.
   */
  public String sentence(String typed) {
    return this == ENGLISH
        ? typed
        : typed
            .replaceAll("[ \u202f](?=[%:;?!»])", NO_BREAK_SPACE)
            .replaceAll("(?<=«)[ \u202f]", NO_BREAK_SPACE);
  }

  private static BigDecimal hundredfold(double share) {
    return BigDecimal.valueOf(share).movePointRight(2);
  }

  private String signed(BigDecimal value, int decimals) {
    String text = written(value, decimals);
    boolean positive = value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
    return positive ? "+" + text : text;
  }

  private String written(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int point = decimals == 0 ? digits.length() : digits.length() - decimals - 1;
    StringBuilder text = new StringBuilder(rounded.signum() < 0 ? MINUS : "");
    for (int i = 0; i < point; i++) {
      if (i > 0 && (point - i) % GROUP == 0) {
        text.append(marks.thousands());
      }
      text.append(digits.charAt(i));
    }
    if (decimals > 0) {
      text.append(marks.decimal()).append(digits, point + 1, digits.length());
    }
    return text.toString();
  }
}
