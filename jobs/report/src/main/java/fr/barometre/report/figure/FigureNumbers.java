package fr.barometre.report.figure;

import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.OptionalDouble;

/**
 * How many decimals the numbers of a figure have in print: percentages, balances and means one,
 * totals none, ratios four.
 */
final class FigureNumbers {
  private static final int RATIO_DECIMALS = 4;

  private final Figure figure;
  private final Typography typography;

  FigureNumbers(Figure figure, Language language) {
    this.figure = figure;
    this.typography = Typography.of(language);
  }

  /** Empty where absent. */
  String written(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (figure.statistic()) {
      case "proportion" -> typography.percent(value.getAsDouble(), 1);
      case "balance" -> typography.signedPoints(value.getAsDouble(), 1);
      case "total" -> typography.number(value.getAsDouble(), 0);
      case "ratio" -> typography.number(value.getAsDouble(), RATIO_DECIMALS);
      default -> typography.number(value.getAsDouble(), 1);
    };
  }

  /** The bound of an interval, whose unit stands before it already. */
  String bound(OptionalDouble value) {
    return figure.isProportion() ? typography.hundredths(value.getAsDouble(), 1) : written(value);
  }

  /** The unit that stands behind the numbers; empty for a percentage. */
  String unit() {
    return switch (figure.statistic()) {
      case "proportion" -> "";
      case "balance" -> "points";
      default -> "1".equals(figure.unit()) ? "" : figure.unit();
    };
  }
}
