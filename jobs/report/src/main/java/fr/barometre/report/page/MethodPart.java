package fr.barometre.report.page;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.CheckTables;
import fr.barometre.survey.tables.ConfidentialityTable;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.WeightingTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** How the figures came about: collection, weighting, quality, confidentiality, checks. */
final class MethodPart {
  private final Edition edition;
  private final List<PublishedRow> cells;
  private final Language language;
  private final Typography typography;

  /**
   * @param cells all of {@code estimates}
   */
  MethodPart(Edition edition, List<PublishedRow> cells, Language language) {
    this.edition = edition;
    this.cells = cells;
    this.language = language;
    this.typography = Typography.of(language);
  }

  void write(Markup html) {
    List<PublishedRow> checks = all(CheckTables.CHECKS);
    DesignTables design = new DesignTables(edition.manifest(), language);
    collection(html, checks);
    design.strata(html);
    html.element("h3", words(PageWords.WEIGHTING));
    html.element("p", capital(sentence(edition.manifest().weighting())) + ".");
    new WeightingTables(all(WeightingTable.WEIGHTING), language).write(html);
    html.element("h3", words(PageWords.QUALITY));
    html.element("p", words(PageWords.QUALITY_INTRO));
    design.rules(html);
    new QualityTables(edition, cells, language).write(html);
    confidentiality(html);
    if (!checks.isEmpty()) {
      html.element("h3", words(PageWords.CHECKS));
      checks(checks).write(html);
    }
  }

  private void collection(Markup html, List<PublishedRow> checks) {
    Manifest run = edition.manifest();
    html.element("h3", words(PageWords.SAMPLE));
    run.syntheticNotice()
        .ifPresent(notice -> html.element("p", sentence(notice), "class", "notice"));
    html.element(
        "p", words(PageWords.COLLECTED, day(run.collected().from()), day(run.collected().to())));
    if (!checks.isEmpty() && run.responses() != null) {
      long read = run.responses().read();
      long kept = run.responses().kept();
      html.element(
          "p",
          words(
              PageWords.READ_KEPT,
              typography.count(read),
              typography.count(kept),
              typography.count(read - kept)));
    }
    html.open("dl", "class", "notes");
    term(html, PageWords.SOURCE, sentence(run.source()));
    term(html, PageWords.RUN, run.survey() + " " + run.edition() + ", " + run.runId());
    html.close("dl");
  }

  private void confidentiality(Markup html) {
    html.element("h3", words(PageWords.CONFIDENTIALITY));
    List<PublishedRow> rows = all(ConfidentialityTable.CONFIDENTIALITY);
    if (rows.isEmpty()) {
      html.element("p", words(PageWords.NO_CONFIDENTIALITY));
      return;
    }
    byReason(rows).write(html);
    PageTable table =
        new PageTable(
            words(PageWords.BY_TABLE),
            List.of(
                words(PageWords.REASON),
                words(PageWords.TABLE_NAME),
                words(PageWords.CELLS),
                words(PageWords.HIDDEN)));
    for (PublishedRow row : rows) {
      table.row(label(row), row.text("table"), count(row, "cells"), count(row, "hidden"));
    }
    table.write(html);
  }

  /** Over all tables, each number once: reporting tables are views of {@code estimates}. */
  private PageTable byReason(List<PublishedRow> rows) {
    Map<String, List<PublishedRow>> byReason = new LinkedHashMap<>();
    rows.forEach(row -> byReason.computeIfAbsent(label(row), any -> new ArrayList<>()).add(row));
    PageTable table =
        new PageTable(
            words(PageWords.BY_REASON),
            List.of(
                words(PageWords.REASON),
                words(PageWords.FIGURES_HIDDEN),
                words(PageWords.OTHERS_HIDDEN)));
    byReason.forEach(
        (reason, own) ->
            table.row(
                reason,
                hidden(own, row -> EstimatesTable.ESTIMATES.equals(row.text("table"))),
                // Only of tables of figures is it told how many respondents they hide.
                hidden(own, row -> row.absent("share_n_hidden"))));
    return table;
  }

  private String hidden(List<PublishedRow> rows, Predicate<PublishedRow> which) {
    return typography.count(
        rows.stream().filter(which).mapToLong(row -> row.count("hidden").orElse(0)).sum());
  }

  private PageTable checks(List<PublishedRow> checks) {
    PageTable table =
        new PageTable(
            words(PageWords.CHECKS),
            List.of(
                words(PageWords.RULE),
                words(PageWords.SEVERITY),
                words(PageWords.BROKEN),
                words(PageWords.SHARE),
                words(PageWords.REFUSED)));
    for (PublishedRow row : checks) {
      boolean error = "error".equals(row.text("severity"));
      table.row(
          label(row),
          words(error ? PageWords.ERROR : PageWords.WARNING),
          shown(row, count(row, "broken")),
          shown(
              row,
              row.number("share").isPresent()
                  ? typography.percent(row.number("share").getAsDouble(), 2)
                  : ""),
          shown(row, count(row, "refused")));
    }
    return table;
  }

  /** A count, or that it is withheld. */
  private String shown(PublishedRow row, String count) {
    return "withheld".equals(row.values().get("status")) ? words(PageWords.WITHHELD) : count;
  }

  private List<PublishedRow> all(String table) {
    return edition.manifest().tables().containsKey(table)
        ? edition.table(table).first(Integer.MAX_VALUE)
        : List.of();
  }

  private String label(PublishedRow row) {
    return sentence(new Label(row.text("label"), row.text("label_en")));
  }

  private String count(PublishedRow row, String column) {
    return row.count(column).isPresent() ? typography.count(row.count(column).getAsLong()) : "";
  }

  private String day(String iso) {
    return typography.date(LocalDate.parse(iso));
  }

  private void term(Markup html, PageWords name, String text) {
    html.open("div").element("dt", words(name)).element("dd", text).close("div");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String sentence(Label label) {
    return typography.sentence(label.in(language));
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
