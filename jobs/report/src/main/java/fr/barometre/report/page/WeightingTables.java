package fr.barometre.report.page;

import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.OptionalDouble;

/** Table {@code weighting} for readers: margins, how weights moved, what that costs. */
final class WeightingTables {
  private static final double WHOLE = 1e-9;

  private final List<PublishedRow> rows;
  private final Language language;
  private final Typography typography;

  WeightingTables(List<PublishedRow> rows, Language language) {
    this.rows = rows;
    this.language = language;
    this.typography = Typography.of(language);
  }

  void write(Markup html) {
    write(html, margins());
    write(html, measures());
    write(html, histogram());
  }

  private static void write(Markup html, PageTable table) {
    if (!table.isEmpty()) {
      table.write(html);
    }
  }

  private PageTable margins() {
    PageTable table =
        new PageTable(
            words(PageWords.MARGINS),
            List.of(
                words(PageWords.CATEGORY),
                words(PageWords.VARIABLE),
                words(PageWords.BEFORE),
                words(PageWords.TARGET),
                words(PageWords.AFTER),
                words(PageWords.GAP_BEFORE),
                words(PageWords.GAP),
                words(PageWords.SOURCE)));
    for (PublishedRow row : of("margin")) {
      boolean assumed = Boolean.TRUE.equals(row.values().get("illustrative"));
      String source = text(new Label(orEmpty(row, "source"), orEmpty(row, "source_en")));
      table.row(
          label(row),
          orEmpty(row, "variable"),
          shown(row, total(row.number("before"))),
          total(row.number("target")),
          shown(row, total(row.number("after"))),
          shown(row, share(row.number("gap_before"))),
          shown(row, share(row.number("gap"))),
          assumed ? source + " (" + words(PageWords.ILLUSTRATIVE) + ")" : source);
    }
    return table;
  }

  /** Whatever is one number with a label, in the order of the table. */
  private PageTable measures() {
    PageTable table =
        new PageTable(
            words(PageWords.WEIGHTS), List.of(words(PageWords.MEASURE), words(PageWords.VALUE)));
    rows.stream()
        .filter(row -> !"histogram".equals(row.text("kind")) && !"margin".equals(row.text("kind")))
        .filter(row -> row.number("value").isPresent() || isWithheld(row))
        .forEach(row -> table.row(measure(row), shown(row, number(row.number("value").orElse(0)))));
    return table;
  }

  private String measure(PublishedRow row) {
    return row.absent("variable") ? label(row) : row.text("variable") + ", " + label(row);
  }

  private PageTable histogram() {
    PageTable table =
        new PageTable(
            words(PageWords.HISTOGRAM),
            List.of(words(PageWords.RATIO), words(PageWords.COMPANIES)));
    for (PublishedRow row : of("histogram")) {
      table.row(
          typography.range(
              typography.number(row.number("lower").orElse(0), 3),
              typography.number(row.number("upper").orElse(0), 3)),
          shown(row, typography.count(row.count("value").orElse(0))));
    }
    return table;
  }

  /** A number, or that it is withheld. */
  private String shown(PublishedRow row, String number) {
    return isWithheld(row) ? words(PageWords.WITHHELD) : number;
  }

  /** Editions of before say nothing of it. */
  private static boolean isWithheld(PublishedRow row) {
    return "withheld".equals(row.values().get("status"));
  }

  private List<PublishedRow> of(String kind) {
    return rows.stream().filter(row -> kind.equals(row.text("kind"))).toList();
  }

  private String number(double value) {
    return Math.abs(value - Math.rint(value)) < WHOLE
        ? typography.number(value, 0)
        : typography.number(value, 3);
  }

  private String total(OptionalDouble value) {
    return value.isEmpty() ? "" : typography.number(value.getAsDouble(), 0);
  }

  private String share(OptionalDouble value) {
    return value.isEmpty() ? "" : typography.percent(value.getAsDouble(), 2);
  }

  private String label(PublishedRow row) {
    return text(new Label(orEmpty(row, "label"), orEmpty(row, "label_en")));
  }

  private static String orEmpty(PublishedRow row, String column) {
    return row.absent(column) ? "" : row.text(column);
  }

  private String text(Label label) {
    return typography.sentence(label.in(language));
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
