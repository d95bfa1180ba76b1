package fr.barometre.report.page;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The rows of a figure as a table, in their order; the filter puts other numbers into it. */
final class FigureTable {
  private final Figure figure;
  private final Language language;
  private final Typography typography;

  FigureTable(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
    this.typography = Typography.of(language);
  }

  void write(Markup html) {
    PageTable.openRegion(html, words(PageWords.TABLE_OF, text(figure.title())));
    html.open("table").element("caption", text(figure.title()));
    head(html);
    html.open("tbody");
    for (int i = 0; i < figure.rows().size(); i++) {
      row(html, figure.rows().get(i), i);
    }
    figure.nets().forEach(net -> net(html, net));
    html.close("tbody").close("table").close("div");
  }

  private void head(Markup html) {
    html.open("thead").open("tr");
    figure.by().ifPresent(by -> html.element("th", text(by.label()), "scope", "col"));
    html.element("th", words(PageWords.ANSWER), "scope", "col");
    html.element("th", words(PageWords.ESTIMATE), "scope", "col", "class", "n");
    html.element("th", words(PageWords.INTERVAL, level()), "scope", "col", "class", "n");
    html.element("th", words(PageWords.UNWEIGHTED), "scope", "col", "class", "n");
    html.element("th", words(PageWords.RESPONDENTS), "scope", "col", "class", "n");
    html.element("th", words(PageWords.REMARK), "scope", "col");
    html.close("tr").close("thead");
  }

  private void row(Markup html, FigureRow row, int index) {
    html.open("tr", "data-row", Integer.toString(index), "class", kind(row));
    names(html, text(row.segmentLabel()), text(figure.answer(row)));
    html.element("td", row.isWithheld() ? words(PageWords.WITHHELD) : estimate(row), "class", "n");
    html.element("td", figure.interval(row, language), "class", "n");
    html.element("td", figure.written(row.unweighted(), language), "class", "n");
    html.element("td", respondents(row), "class", "n");
    html.element("td", remark(row));
    html.close("tr");
  }

  /** None where not even their number is published. */
  private String respondents(FigureRow row) {
    return row.isWithheld() && row.respondents() == 0 ? "" : typography.count(row.respondents());
  }

  private String estimate(FigureRow row) {
    String mark = row.status() == Status.CAUTION ? Wording.CAUTION_MARK : "";
    return figure.written(row.estimate(), language) + mark;
  }

  private String remark(FigureRow row) {
    return switch (row.status()) {
      case PUBLISHED -> "";
      case CAUTION -> words(PageWords.BECAUSE, words(PageWords.CAUTION), reason(row));
      case WITHHELD -> reason(row);
    };
  }

  private String reason(FigureRow row) {
    return new ReasonWords(language).of(figure.statistic(), row.statusReason());
  }

  private void net(Markup html, FigureNet net) {
    String segment =
        figure.rows().stream()
            .filter(row -> row.segment().equals(net.segment()))
            .map(row -> text(row.segmentLabel()))
            .findFirst()
            .orElse("");
    html.open("tr", "class", "net");
    names(html, segment, text(net.label()));
    String share = figure.written(net.share(), language);
    html.element("td", share.isEmpty() ? words(PageWords.WITHHELD) : share, "class", "n");
    html.element("td", "", "class", "n").element("td", "", "class", "n");
    html.element("td", "", "class", "n");
    boolean caution = net.status() == Status.CAUTION;
    html.element("td", caution ? words(PageWords.CAUTION) : words(PageWords.TOTAL)).close("tr");
  }

  private void names(Markup html, String segment, String answer) {
    if (figure.by().isPresent()) {
      html.element("th", segment, "scope", "row");
      html.element("td", answer, "class", "answer");
    } else {
      html.element("th", answer, "scope", "row");
    }
  }

  private String kind(FigureRow row) {
    if (row.isWithheld()) {
      return "withheld";
    }
    return row.isAboutAll() && figure.by().isPresent() ? "all" : null;
  }

  private String level() {
    return figure.level().isEmpty() ? "" : typography.percent(figure.level().getAsDouble(), 0);
  }

  private String text(Label label) {
    return typography.sentence(label.in(language));
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
