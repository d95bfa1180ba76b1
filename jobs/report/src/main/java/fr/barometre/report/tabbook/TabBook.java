package fr.barometre.report.tabbook;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.text.Typography;
import fr.barometre.report.workbook.Book;
import fr.barometre.report.workbook.Cell;
import fr.barometre.report.workbook.Sheet;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All figures of an edition by all its segments: contents, one table a segment, notes. */
public final class TabBook {
  private final Manifest run;
  private final PublishedCells cells;
  private final Choices choices;

  public TabBook(Edition edition, Choices choices) {
    this.run = edition.manifest();
    this.cells = PublishedCells.of(edition);
    this.choices = choices;
  }

  /** What its reader chose. */
  public record Choices(Language language, MultipleTests correction) {}

  /** Contents first, notes last. */
  public Book book() {
    List<BannerPage> pages = new ArrayList<>();
    for (Named segment : run.segments()) {
      if (!cells.codes(segment).isEmpty()) {
        Banner banner = new Banner(segment, cells.codes(segment));
        pages.add(new BannerSheet(run, cells, banner, choices).lay(pages.size() + 1));
      }
    }
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(contents(pages));
    pages.forEach(page -> sheets.add(page.sheet()));
    sheets.add(notes());
    return new Book(
        title(), run.syntheticNotice().map(this::text).orElse(""), choices.language(), sheets);
  }

  private Sheet contents(List<BannerPage> pages) {
    List<List<Cell>> rows = new ArrayList<>();
    for (BannerPage page : pages) {
      rows.add(
          List.of(
              Cell.link(page.sheet().name()),
              Cell.of(page.title()),
              Cell.of(page.indicators(), Cell.Form.COUNT)));
    }
    String notice = run.syntheticNotice().map(this::text).orElse(title());
    rows.add(List.of(Cell.link(words(TabWording.NOTES)), Cell.of(notice), Cell.of("")));
    return new Sheet(
        words(TabWording.CONTENTS),
        List.of(words(TabWording.SHEET), words(TabWording.TITLE), words(TabWording.FIGURES)),
        rows,
        0);
  }

  private Sheet notes() {
    Typography typography = Typography.of(choices.language());
    List<List<Cell>> rows = new ArrayList<>();
    add(rows, TabWording.SURVEY, title());
    run.syntheticNotice().ifPresent(notice -> add(rows, TabWording.SYNTHETIC, text(notice)));
    add(rows, TabWording.SOURCE, text(run.source()));
    add(
        rows,
        TabWording.COLLECTED,
        words(
            TabWording.COLLECTED_TEXT,
            typography.date(LocalDate.parse(run.collected().from())),
            typography.date(LocalDate.parse(run.collected().to()))));
    if (run.weighting() != null) {
      add(rows, TabWording.WEIGHTING, text(run.weighting()));
    }
    add(rows, TabWording.LETTERS_TOPIC, words(TabWording.LETTERS_TEXT));
    add(
        rows,
        TabWording.CORRECTION,
        words(
            switch (choices.correction()) {
              case NONE -> TabWording.CORRECTION_NONE;
              case BONFERRONI -> TabWording.CORRECTION_BONFERRONI;
              case HOLM -> TabWording.CORRECTION_HOLM;
              case BENJAMINI_HOCHBERG -> TabWording.CORRECTION_FALSE_DISCOVERY;
            }));
    add(rows, TabWording.STATUS, words(TabWording.STATUS_TEXT));
    add(rows, TabWording.ROUNDING, words(TabWording.ROUNDING_TEXT));
    add(rows, TabWording.RUN, run.survey() + " " + run.edition() + ", " + run.runId());
    return new Sheet(
        words(TabWording.NOTES), List.of(words(TabWording.TOPIC), words(TabWording.TEXT)), rows, 0);
  }

  private void add(List<List<Cell>> rows, TabWording topic, String text) {
    rows.add(List.of(Cell.of(words(topic)), Cell.of(text)));
  }

  private String title() {
    String title = text(run.title());
    return title.contains(run.edition()) ? title : title + ", " + run.edition();
  }

  private String words(TabWording word, Object... parts) {
    return word.in(choices.language(), parts);
  }

  private String text(Label label) {
    return label.in(choices.language());
  }
}
