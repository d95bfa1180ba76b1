package fr.barometre.report.figure;

import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.OptionalDouble;

/**
 * How many decimals the numbers of a figure have in print: percentages and means one, totals none,
 * ratios four.
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
    return figure.isProportion()
        ? typography.percent(value.getAsDouble(), 1)
        : typography.number(value.getAsDouble(), decimals());
  }

  private int decimals() {
    return switch (figure.statistic()) {
      case "total" -> 0;
      case "ratio" -> RATIO_DECIMALS;
      default -> 1;
    };
  }
}
