package fr.barometre.report.page;

import fr.barometre.report.chart.Chart;
import fr.barometre.report.figure.Figure;
import fr.barometre.survey.Language;

/** A chart as an element of the page, whose ids are unique among all charts of the page. */
final class InlineChart {
  private final Figure figure;
  private final String svg;

  InlineChart(Figure figure, Language language, Chart.Width width) {
    this.figure = figure;
    this.svg = Chart.inline(figure, language, width);
  }

  /**
   * @param prefix of ids, in the place of the figure's
   */
  String markup(String prefix) {
    String own = figure.id();
    return svg.replace(" id=\"" + own + "-", " id=\"" + prefix + "-")
        .replace("url(#" + own + "-", "url(#" + prefix + "-")
        .replace(
            "\"" + own + "-title " + own + "-desc\"", "\"%1$s-title %1$s-desc\"".formatted(prefix));
  }
}
