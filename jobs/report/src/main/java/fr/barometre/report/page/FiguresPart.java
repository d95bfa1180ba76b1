package fr.barometre.report.page;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All figures in one language: the key figures on top, a table of contents, then each of them. */
final class FiguresPart {
  private final List<Figure> figures;
  private final Language language;
  private final boolean drawn;
  private final Typography typography;

  /**
   * @param drawn whether charts stand in the markup
   */
  FiguresPart(List<Figure> figures, Language language, boolean drawn) {
    this.figures = figures;
    this.language = language;
    this.drawn = drawn;
    this.typography = Typography.of(language);
  }

  void write(Markup html) {
    keyFigures(html);
    html.open("div", "class", "columns");
    contents(html);
    html.open("div", "class", "figures");
    html.element("h2", words(PageWords.ALL_FIGURES), "class", "reading");
    figures.forEach(figure -> new FigureArticle(figure, language, drawn).write(html));
    html.close("div").close("div");
  }

  private void keyFigures(Markup html) {
    List<Figure> key = figures.stream().filter(this::isKey).toList();
    if (key.isEmpty()) {
      return;
    }
    html.open("section", "class", "keys", "aria-labelledby", id("keys"));
    html.element("h2", words(PageWords.KEY_FIGURES), "id", id("keys")).open("ul");
    for (Figure figure : key) {
      FigureRow row = figure.rows().get(0);
      html.open("li").open("a", "href", "#" + FigureArticle.id(figure, language));
      html.element("strong", figure.written(row.estimate(), language));
      html.element("span", text(figure.title()), "class", "what").close("a");
      html.element("span", figure.interval(row, language), "class", "interval");
      html.element("span", text(figure.base()), "class", "base");
      html.close("li");
    }
    html.close("ul").close("section");
  }

  /** One of the headlines, of one published number. */
  private boolean isKey(Figure figure) {
    Set<String> headlines =
        figure.run().figures().stream()
            .filter(DeclaredFigure::headline)
            .map(DeclaredFigure::id)
            .collect(Collectors.toSet());
    return headlines.contains(figure.id())
        && figure.rows().size() == 1
        && !figure.rows().get(0).isWithheld();
  }

  private void contents(Markup html) {
    html.open("nav", "class", "contents", "aria-labelledby", id("contents"));
    html.element("h2", words(PageWords.CONTENTS), "id", id("contents")).open("ol");
    for (Figure figure : figures) {
      html.open("li", "data-entry", figure.id());
      html.element("a", text(figure.title()), "href", "#" + FigureArticle.id(figure, language));
      html.close("li");
    }
    html.close("ol").close("nav");
  }

  private String id(String name) {
    return LanguagePart.code(language) + "-" + name;
  }

  private String text(Label label) {
    return typography.sentence(label.in(language));
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
