package fr.barometre.report.page;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked of whom, and what is missing. */
final class CodebookPart {
  private final Edition edition;
  private final Language language;
  private final Typography typography;
  private final Map<String, Label> wordings = new HashMap<>();

  CodebookPart(Edition edition, Language language) {
    this.edition = edition;
    this.language = language;
    this.typography = Typography.of(language);
    edition.manifest().indicators().stream()
        .flatMap(indicator -> indicator.questions().stream())
        .forEach(question -> wordings.put(question.fr(), question));
  }

  void write(Markup html) {
    Codebook codebook = Codebook.of(edition);
    html.element("p", words(PageWords.CODEBOOK_INTRO), "class", "intro");
    entries(html, PageWords.QUESTIONS, codebook.questions().toList());
    entries(html, PageWords.DERIVED, codebook.derived().toList());
    others(html, codebook.others().toList());
  }

  private void entries(Markup html, PageWords title, List<CodebookEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    html.element("h3", words(title));
    html.open("div", "class", "entries");
    entries.forEach(entry -> entry(html, entry));
    html.close("div");
  }

  private void entry(Markup html, CodebookEntry entry) {
    PublishedRow row = entry.row();
    html.open("article", "class", "variable", "data-variable", "");
    html.element("h4", text(entry.label()));
    html.open("dl");
    if (entry.isQuestion()) {
      wording(html, row.text("wording"));
      routing(html, row.text("asked_if"));
    }
    if (entry.columns().size() == 1) {
      code(html, PageWords.COLUMN, entry.columns().get(0) + " (" + row.text("type") + ")");
    }
    if (!row.absent("unit")) {
      term(html, PageWords.UNIT, row.text("unit"));
    }
    if (entry.isDerived()) {
      code(html, PageWords.EXPRESSION, row.text("expression"));
    }
    absences(html, row);
    html.close("dl");
    codes(html, entry);
    html.close("article");
  }

  /** In the reader's language where an indicator rests on the question, else as it was asked. */
  private void wording(Markup html, String wording) {
    Label both = wordings.get(wording);
    boolean known = both != null || language == Language.FR;
    html.open("div").element("dt", words(PageWords.WORDING));
    html.open("dd", "lang", known ? null : LanguagePart.code(Language.FR));
    html.text(
        Typography.of(known ? language : Language.FR)
            .quoted(both == null ? wording : both.in(language)));
    html.close("dd").close("div");
  }

  private void routing(Markup html, String condition) {
    html.open("div").element("dt", words(PageWords.ASKED)).open("dd");
    if (condition == null) {
      html.text(words(PageWords.ASKED_ALL));
    } else {
      html.text(words(PageWords.ASKED_IF)).element("code", condition);
    }
    html.close("dd").close("div");
  }

  private void absences(Markup html, PublishedRow row) {
    if ("withheld".equals(row.values().get("status"))) {
      term(html, PageWords.ABSENCES, words(PageWords.WITHHELD));
      return;
    }
    if (row.absent("share_no_answer")) {
      return;
    }
    term(
        html,
        PageWords.ABSENCES,
        String.join(
            ", ",
            absence(PageWords.NOT_ASKED, row, "share_not_asked"),
            absence(PageWords.NO_ANSWER, row, "share_no_answer"),
            absence(PageWords.DONT_KNOW, row, "share_dont_know")));
  }

  private String absence(PageWords word, PublishedRow row, String column) {
    return words(word)
        + Typography.NO_BREAK_SPACE
        + typography.percent(row.number(column).orElse(0), 1);
  }

  private void codes(Markup html, CodebookEntry entry) {
    if (entry.codes().isEmpty()) {
      return;
    }
    boolean several = entry.columns().size() > 1;
    html.open("table").element("caption", words(PageWords.CODES), "class", "reading");
    html.open("thead").open("tr");
    html.element("th", words(several ? PageWords.COLUMN : PageWords.CODE), "scope", "col");
    html.element("th", words(PageWords.LABEL), "scope", "col");
    html.close("tr").close("thead").open("tbody");
    for (CodebookEntry.Coded coded : entry.codes()) {
      html.open("tr").open("th", "scope", "row").element("code", coded.code()).close("th");
      html.element("td", text(coded.label())).close("tr");
    }
    html.close("tbody").close("table");
  }

  private void others(Markup html, List<CodebookEntry> others) {
    if (others.isEmpty()) {
      return;
    }
    html.element("h3", words(PageWords.OTHER_COLUMNS));
    html.open("dl", "class", "others");
    for (CodebookEntry entry : others) {
      boolean english = entry.label().fr().equals(entry.label().en()) && language == Language.FR;
      html.open("div").open("dt").element("code", entry.columns().get(0)).close("dt");
      html.element(
          "dd",
          english ? entry.label().en() : text(entry.label()),
          "lang",
          english ? LanguagePart.code(Language.EN) : null);
      html.close("div");
    }
    html.close("dl");
  }

  private void term(Markup html, PageWords name, String text) {
    html.open("div").element("dt", words(name)).element("dd", text).close("div");
  }

  private void code(Markup html, PageWords name, String text) {
    html.open("div").element("dt", words(name)).open("dd").element("code", text).close("dd");
    html.close("div");
  }

  private String text(Label label) {
    return typography.sentence(label.in(language));
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
