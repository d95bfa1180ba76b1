package fr.barometre.report.page;

import fr.barometre.report.chart.Chart;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EstimatesTable;
import java.util.List;
import java.util.Optional;

/**
 * One edition as one HTML file that needs nothing else: every declared figure with its chart,
 * table, notes and files, the codebook and the method, in both languages.
 */
public final class ReportPage {
  private final Edition edition;
  private final Language first;

  /**
   * @param first the language that the page opens in; the other is one click away
   */
  public ReportPage(Edition edition, Language first) {
    this.edition = edition;
    this.first = first;
  }

  /**
   * The whole file.
   *
   * @throws fr.barometre.report.figure.IncompleteFigure if a figure lacks what must go with it
   */
  public String write() {
    Manifest run = edition.manifest();
    List<Figure> figures =
        run.figures().stream()
            .map(declared -> new FigureReading(edition, declared.id(), Optional.empty()).read())
            .toList();
    List<PublishedRow> rows = edition.table(EstimatesTable.ESTIMATES).first(Integer.MAX_VALUE);
    DomainCells cells = DomainCells.of(run.segments(), rows);
    PageData data = new PageData(figures, cells, first);
    Markup html = new Markup();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", LanguagePart.code(first)).raw("\n<head>\n");
    head(html, run);
    html.raw("</head>\n<body>\n");
    for (Language language : Language.values()) {
      new LanguagePart(edition, language, rows, cells).write(html, figures, language == first);
    }
    html.open("script", "type", "application/json", "id", "data").raw(data.json()).close("script");
    html.open("script", "type", "text/plain", "id", "packed").raw(data.packed()).close("script");
    html.open("script").raw("\n" + PageFile.SCRIPT.text()).close("script");
    return html.raw("</body>\n</html>\n").toString();
  }

  private void head(Markup html, Manifest run) {
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"generator\" content=\"Barometre\">\n");
    html.element("title", Typography.of(first).sentence(run.title().in(first)));
    html.open("style", "id", "font").raw("\n" + Chart.fontFaces()).close("style");
    html.open("style").raw("\n" + PageFile.STYLE.text() + printed(run)).close("style");
  }

  /** On every sheet of paper: that the answers are invented, and which page of how many it is. */
  private String printed(Manifest run) {
    Label notice = run.syntheticNotice().orElse(run.title());
    StringBuilder css = new StringBuilder();
    for (Language language : Language.values()) {
      String text = Typography.of(language).sentence(notice.in(language));
      css.append("@page ")
          .append(LanguagePart.code(language))
          .append("{@bottom-left{content:\"")
          .append(text.replaceAll("[\\\\\"<\n]", " "))
          .append("\"}}\n");
    }
    return css.toString();
  }
}
