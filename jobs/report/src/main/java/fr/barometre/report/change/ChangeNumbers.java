package fr.barometre.report.change;

import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Figures and their differences in print: shares as percentages, balances and what parts two of
 * either in points, means in their unit.
 */
final class ChangeNumbers {
  private static final String BALANCE = "balance";
  private static final String NO_UNIT = "1";
  private static final int RATIO_DECIMALS = 4;

  private final String statistic;
  private final String unit;
  private final Language language;
  private final Typography typography;

  /**
   * @param unit null where the figure has none; 1, which every number has, is not written
   */
  ChangeNumbers(String statistic, String unit, Language language) {
    this.statistic = statistic;
    this.unit = unit == null || unit.equals(NO_UNIT) ? "" : "\u00a0" + unit;
    this.language = language;
    this.typography = Typography.of(language);
  }

  /** A figure. */
  String value(OptionalDouble value) {
    if (value.isEmpty()) {
      return ChangeWording.WITHHELD.in(language);
    }
    return switch (statistic) {
      case "proportion" -> typography.percent(value.getAsDouble(), 1);
      case BALANCE -> signed(100 * value.getAsDouble());
      default -> typography.number(value.getAsDouble(), decimals()) + unit;
    };
  }

  /** A difference in short, {@code +1,5 pt}. */
  String difference(double value) {
    return isInPoints()
        ? ChangeWording.POINTS_SHORT.in(language, signed(100 * value))
        : signed(value) + unit;
  }

  /**
   * A difference in words, {@code +1,5 point}: in French the plural begins with 2, in English
   * whatever is not 1 is plural.
   */
  String inWords(double value) {
    if (!isInPoints()) {
      return signed(value) + unit;
    }
    double shown =
        BigDecimal.valueOf(Math.abs(100 * value)).setScale(1, RoundingMode.HALF_UP).doubleValue();
    boolean one = language == Language.FR ? shown < 2 : shown == 1;
    return (one ? ChangeWording.POINT : ChangeWording.POINTS).in(language, signed(100 * value));
  }

  private boolean isInPoints() {
    return statistic.equals("proportion") || statistic.equals(BALANCE);
  }

  private String signed(double value) {
    String text = typography.number(value, decimals());
    boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  private int decimals() {
    return switch (statistic) {
      case "total" -> 0;
      case "ratio" -> RATIO_DECIMALS;
      default -> 1;
    };
  }
}
