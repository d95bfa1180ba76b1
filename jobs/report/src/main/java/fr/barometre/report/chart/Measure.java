package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;

/** The line under a title: what is measured, in which unit, of whom. */
final class Measure {
  private final Figure figure;
  private final Language language;

  Measure(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  String text() {
    String base = figure.base().in(language);
    String what = figure.indicator().in(language);
    String unit = figure.unit();
    String text =
        switch (figure.statistic()) {
          case "proportion" -> ChartWording.SHARES.in(language, base);
          case "balance" -> ChartWording.BALANCE.in(language, what, base);
          default ->
              unit.isEmpty() || unit.equals("1")
                  ? ChartWording.NUMBER.in(language, what, base)
                  : ChartWording.NUMBER_IN.in(language, what, unit, base);
        };
    return Typography.of(language).sentence(text);
  }
}
