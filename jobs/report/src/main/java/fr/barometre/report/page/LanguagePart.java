package fr.barometre.report.page;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.Locale;

/** The whole page in one language: what it is, how to search and filter it, and its three parts. */
final class LanguagePart {
  private final Edition edition;
  private final Language language;
  private final List<PublishedRow> rows;
  private final DomainCells cells;

  /**
   * @param rows all of {@code estimates}
   * @param cells the same, for the filter
   */
  LanguagePart(Edition edition, Language language, List<PublishedRow> rows, DomainCells cells) {
    this.edition = edition;
    this.language = language;
    this.rows = rows;
    this.cells = cells;
  }

  static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param shown whether this language is the one that the page opens in
   */
  void write(Markup html, List<Figure> figures, boolean shown) {
    html.open(
        "div",
        "class",
        "language",
        "id",
        code(language),
        "lang",
        code(language),
        "data-title",
        text(run().title()),
        "hidden",
        shown ? null : "");
    html.element("a", words(PageWords.SKIP), "class", "skip", "href", "#" + id("main"));
    header(html);
    html.open("main", "id", id("main"), "tabindex", "-1");
    tools(html);
    part(html, "figures", PageWords.FIGURES);
    new FiguresPart(figures, language, shown).write(html);
    html.close("section");
    part(html, "codebook", PageWords.CODEBOOK);
    new CodebookPart(edition, language).write(html);
    html.close("section");
    part(html, "method", PageWords.METHOD);
    new MethodPart(edition, rows, language).write(html);
    html.close("section").close("main");
    footer(html);
    html.close("div");
  }

  private void header(Markup html) {
    Typography typography = Typography.of(language);
    html.open("header").open("div", "class", "title");
    html.element("h1", text(run().title()));
    Language other = language == Language.FR ? Language.EN : Language.FR;
    html.element(
        "a",
        words(PageWords.OTHER_LANGUAGE),
        "class",
        "switch",
        "href",
        "#" + code(other),
        "lang",
        code(other),
        "hreflang",
        code(other),
        "data-language",
        code(other));
    html.close("div");
    html.element("p", typography.sentence(run().source().in(language)), "class", "source");
    if (run().syntheticNotice().isPresent()) {
      html.open("p", "class", "notice", "role", "note");
      html.element("strong", words(PageWords.NOTICE)).text(" ");
      html.text(text(run().syntheticNotice().get())).close("p");
    }
    html.open("nav", "class", "parts", "aria-label", words(PageWords.PARTS)).open("ul");
    link(html, "figures", PageWords.FIGURES);
    link(html, "codebook", PageWords.CODEBOOK);
    link(html, "method", PageWords.METHOD);
    html.close("ul").close("nav").close("header");
  }

  private void link(Markup html, String part, PageWords name) {
    html.open("li").open("a", "href", "#" + id(part), "data-part", part).text(words(name));
    html.element("span", "", "class", "count").close("a").close("li");
  }

  private void tools(Markup html) {
    html.open("form", "class", "tools", "role", "search", "aria-label", words(PageWords.TOOLS));
    html.open("p");
    html.element("label", words(PageWords.SEARCH), "for", id("search"));
    html.open(
        "input",
        "type",
        "search",
        "id",
        id("search"),
        "autocomplete",
        "off",
        "placeholder",
        words(PageWords.SEARCH_HINT));
    html.close("p").open("p");
    html.element("label", words(PageWords.FILTER), "for", id("filter"));
    html.open("select", "id", id("filter"));
    html.element("option", words(PageWords.EVERYBODY), "value", "");
    for (Named segment : cells.segments()) {
      html.open("optgroup", "label", text(segment.label()));
      segment.modalities().stream()
          .filter(code -> cells.has(segment.id(), code.code()))
          .forEach(
              code ->
                  html.element(
                      "option", text(code.label()), "value", segment.id() + "=" + code.code()));
      html.close("optgroup");
    }
    html.close("select").close("p").open("p");
    html.element("button", words(PageWords.CLEAR), "type", "reset").close("p");
    html.element("p", "", "class", "found", "role", "status", "aria-live", "polite").close("form");
  }

  private void part(Markup html, String name, PageWords title) {
    html.open("section", "class", "part", "id", id(name), "data-part", name, "tabindex", "-1");
    html.element("h2", words(title), "class", "reading");
  }

  private void footer(Markup html) {
    html.open("footer");
    html.element("p", run().survey() + " " + run().edition() + ", " + run().runId());
    html.open("p").text(words(PageWords.PRINTED_BY) + ". ");
    html.element("a", words(PageWords.TOP), "href", "#" + id("main")).close("p").close("footer");
  }

  private Manifest run() {
    return edition.manifest();
  }

  private String id(String name) {
    return code(language) + "-" + name;
  }

  private String text(Label label) {
    return Typography.of(language).sentence(label.in(language));
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
