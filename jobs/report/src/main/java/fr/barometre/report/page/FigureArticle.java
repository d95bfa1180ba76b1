package fr.barometre.report.page;

import fr.barometre.report.chart.Chart;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNote;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.NoteKind;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.Locale;
import java.util.Optional;

/** One figure in one language: how to read it, its chart, its table, its notes, its files. */
final class FigureArticle {
  private final Figure figure;
  private final Language language;
  private final boolean drawn;
  private final String id;

  /**
   * @param drawn whether its chart stands in the markup; else the script puts it there
   */
  FigureArticle(Figure figure, Language language, boolean drawn) {
    this.figure = figure;
    this.language = language;
    this.drawn = drawn;
    this.id = id(figure, language);
  }

  /** Of the article, and of links to it. */
  static String id(Figure figure, Language language) {
    return language.name().toLowerCase(Locale.ROOT) + "-figure-" + figure.id();
  }

  void write(Markup html) {
    FigureNotes notes = FigureNotes.of(figure, language);
    html.open(
        "article",
        "class",
        "figure",
        "id",
        id,
        "data-figure",
        figure.id(),
        "aria-labelledby",
        id + "-title");
    html.element("h3", title(), "id", id + "-title", "tabindex", "-1");
    notes.all().stream()
        .filter(note -> note.kind() == NoteKind.READING)
        .forEach(note -> html.element("p", note.line(language), "class", "lead"));
    html.element("p", "", "class", "domain", "hidden", "");
    charts(html);
    table(html);
    notes(html, notes);
    files(html);
    html.close("article");
  }

  /** The narrow one is for the script to put in where the screen is. */
  private void charts(Markup html) {
    html.open("div", "class", "chart").open("div", "class", "wide");
    if (drawn) {
      html.raw(chart(figure, language, Chart.Width.WIDE));
    }
    html.close("div").open("div", "class", "narrow").raw("</div>").close("div");
  }

  /** As an element of the page whose ids are unique among all charts of the page. */
  static String chart(Figure figure, Language language, Chart.Width width) {
    String prefix = id(figure, language) + "-" + width.name().toLowerCase(Locale.ROOT);
    return new InlineChart(figure, language, width).markup(prefix);
  }

  private void table(Markup html) {
    html.open("details", "class", "numbers").element("summary", words(PageWords.TABLE));
    new FigureTable(figure, language).write(html);
    html.close("details");
  }

  private void notes(Markup html, FigureNotes notes) {
    html.open("dl", "class", "notes");
    notes.all().stream()
        .filter(note -> note.kind() != NoteKind.READING)
        .forEach(note -> note(html, note));
    html.close("dl");
  }

  private void note(Markup html, FigureNote note) {
    String topic =
        Optional.of(note.kind().topic(language))
            .filter(word -> !word.isEmpty())
            .orElse(NoteKind.OWN.topic(language));
    html.open("div").element("dt", topic).element("dd", note.text()).close("div");
  }

  private void files(Markup html) {
    html.open("p", "class", "files");
    html.element("span", words(PageWords.SAVE));
    file(html, "csv", words(PageWords.SAVE_CSV));
    file(html, "svg", words(PageWords.SAVE_SVG));
    html.close("p");
  }

  /** The visible words come first in the name, so that a voice can say them. */
  private void file(Markup html, String kind, String label) {
    html.element(
        "button",
        label,
        "type",
        "button",
        "data-save",
        kind,
        "aria-label",
        words(PageWords.SAVE_NAMED, label, title()));
  }

  private String title() {
    return Typography.of(language).sentence(figure.title().in(language));
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
