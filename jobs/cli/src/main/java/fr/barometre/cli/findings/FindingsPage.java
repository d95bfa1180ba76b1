package fr.barometre.cli.findings;

import fr.barometre.pipeline.checking.AlikeBreaches;
import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.pipeline.checking.CheckFindings.BrokenRule;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import fr.barometre.survey.Survey;

/**
 * Findings as one HTML file: no script, no network, readable on paper; a heading for each rule, so
 * that a screen reader can go from one to the next.
 */
public final class FindingsPage {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
      table{border-collapse:collapse;margin:.5rem 0 1.5rem;width:100%}
      caption{text-align:left;font-weight:600;padding:.3rem 0}
      th,td{border-bottom:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      td.n,th.n{text-align:right;white-space:nowrap;overflow-wrap:normal}
      .notice{border-left:4px solid #111;padding:.3rem .8rem;background:#f2f2f2}
      @media print{body{max-width:none;margin:0}section{break-inside:avoid}}
      """;

  private final Survey survey;
  private final CheckFindings findings;
  private final Language language;
  private final Typography typography;
  private final StringBuilder page = new StringBuilder();

  public FindingsPage(Survey survey, CheckFindings findings, Language language) {
    this.survey = survey;
    this.findings = findings;
    this.language = language;
    this.typography = Typography.of(language);
  }

  public String text() {
    page.setLength(0);
    String title = word(FindingsWords.TITLE) + " – " + escaped(survey.title().in(language));
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language.name().toLowerCase(java.util.Locale.ROOT))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(title)
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(title)
        .append("</h1>\n");
    survey.synthetic().ifPresent(notice -> paragraph("notice", escaped(notice.in(language))));
    paragraph("notice", word(FindingsWords.PRIVATE));
    paragraph("", counts());
    if (findings.rules().isEmpty()) {
      paragraph("", word(FindingsWords.NOTHING));
    } else {
      addRules();
      findings.rules().forEach(this::addRule);
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private String counts() {
    return "%s %s, %s %s, %s %s."
        .formatted(
            typography.count(findings.read()),
            word(FindingsWords.READ),
            typography.count(findings.kept()),
            word(FindingsWords.KEPT),
            typography.count(findings.read() - findings.kept()),
            word(FindingsWords.REFUSED));
  }

  private void addRules() {
    page.append("<table>\n<caption>")
        .append(word(FindingsWords.RULES))
        .append("</caption>\n<thead><tr>");
    head(FindingsWords.RULE, "");
    head(FindingsWords.MEANING, "");
    head(FindingsWords.SEVERITY, "");
    head(FindingsWords.COUNT, "n");
    head(FindingsWords.SHARE, "n");
    page.append("</tr></thead>\n<tbody>\n");
    for (BrokenRule rule : findings.rules()) {
      page.append("<tr><th scope=\"row\"><a href=\"#")
          .append(rule.count().id())
          .append("\">")
          .append(rule.count().id())
          .append("</a></th>");
      cell("", escaped(rule.count().label().in(language)));
      cell("", word(rule.count().error() ? FindingsWords.ERROR : FindingsWords.WARNING));
      cell("n", typography.count(rule.count().broken()));
      cell("n", typography.percent(rule.count().share(), 1));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
  }

  private void addRule(BrokenRule rule) {
    page.append("<section>\n<h2 id=\"")
        .append(rule.count().id())
        .append("\">")
        .append(rule.count().id())
        .append("</h2>\n");
    paragraph("", escaped(rule.count().label().in(language)));
    paragraph(
        "",
        "<strong>"
            + word(FindingsWords.REMEDY)
            + "</strong> – "
            + escaped(rule.remedy().in(language)));
    page.append("<table>\n<caption>").append(rule.count().id()).append("</caption>\n<thead><tr>");
    head(FindingsWords.PLACE, "");
    head(FindingsWords.COLUMN, "");
    head(FindingsWords.VALUE, "");
    head(FindingsWords.TIMES, "n");
    page.append("</tr></thead>\n<tbody>\n");
    for (AlikeBreaches alike : rule.alike()) {
      page.append("<tr><th scope=\"row\">").append(escaped(alike.place())).append("</th>");
      cell("", escaped(alike.column()));
      cell("", escaped(alike.value()));
      cell("n", typography.count(alike.count()));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
    if (rule.untold() > 0) {
      paragraph("", word(FindingsWords.UNTOLD).formatted(typography.count(rule.untold())) + ".");
    }
    page.append("</section>\n");
  }

  private void head(FindingsWords word, String kind) {
    page.append("<th scope=\"col\"")
        .append(kind.isEmpty() ? "" : " class=\"" + kind + "\"")
        .append('>')
        .append(word(word))
        .append("</th>");
  }

  private void cell(String kind, String content) {
    page.append(kind.isEmpty() ? "<td>" : "<td class=\"" + kind + "\">")
        .append(content)
        .append("</td>");
  }

  private void paragraph(String kind, String content) {
    page.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
        .append(content)
        .append("</p>\n");
  }

  private String word(FindingsWords word) {
    return word.in(language);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
