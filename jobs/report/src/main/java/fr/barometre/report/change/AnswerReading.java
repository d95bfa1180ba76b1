package fr.barometre.report.change;

import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;

/** The answer of a company as the number that a figure is the mean or total of. */
final class AnswerReading {
  private final Named indicator;
  private final String statistic;
  private final String modality;
  private final String variable;

  AnswerReading(Named indicator, PublishedRow figure) {
    this.indicator = indicator;
    this.statistic = figure.text("statistic");
    this.modality = figure.text("modality");
    this.variable = indicator.variable();
  }

  /** NaN where there is no answer, or the statistic is neither mean nor total. */
  double of(PublishedRow response) {
    return switch (statistic) {
      case "proportion" -> share(response);
      case "mean", "total", "ratio" -> number(response.values().get(variable));
      case "balance" -> response.absent(variable) ? Double.NaN : side(response);
      default -> Double.NaN;
    };
  }

  /** What the answer is divided by: 1 but for a ratio; 0 for a total, which is not divided. */
  double below(PublishedRow response) {
    return switch (statistic) {
      case "ratio" ->
          indicator.denominator() == null
              ? Double.NaN
              : number(response.values().get(indicator.denominator()));
      case "total" -> 0;
      default -> 1;
    };
  }

  private double share(PublishedRow response) {
    String ticked = variable + "_" + modality;
    Object value = response.values().getOrDefault(ticked, response.values().get(variable));
    if (value == null) {
      return Double.NaN;
    }
    boolean yes = value instanceof Boolean truth ? truth : value.toString().equals(modality);
    return yes ? 1 : 0;
  }

  private double side(PublishedRow response) {
    String code = response.text(variable);
    if (indicator.favourable().contains(code)) {
      return 1;
    }
    return indicator.unfavourable().contains(code) ? -1 : 0;
  }

  private static double number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
