package fr.barometre.report.change;

import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import java.util.OptionalDouble;

/** The answer of a company as the number that a figure is the mean of. */
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

  /** Empty where there is no answer, or the statistic is no mean. */
  OptionalDouble of(PublishedRow response) {
    return switch (statistic) {
      case "proportion" -> share(response);
      case "mean" -> response.number(variable);
      case "balance" -> response.absent(variable) ? OptionalDouble.empty() : side(response);
      default -> OptionalDouble.empty();
    };
  }

  private OptionalDouble share(PublishedRow response) {
    String ticked = variable + "_" + modality;
    Object value = response.values().getOrDefault(ticked, response.values().get(variable));
    if (value == null) {
      return OptionalDouble.empty();
    }
    boolean yes = value instanceof Boolean truth ? truth : value.toString().equals(modality);
    return OptionalDouble.of(yes ? 1 : 0);
  }

  private OptionalDouble side(PublishedRow response) {
    String code = response.text(variable);
    if (indicator.favourable().contains(code)) {
      return OptionalDouble.of(1);
    }
    return OptionalDouble.of(indicator.unfavourable().contains(code) ? -1 : 0);
  }
}
