package fr.barometre.report.page;

import fr.barometre.report.figure.Status;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many numbers are published, with caution or withheld, by which rule, and how precise. */
final class QualityTables {
  private final List<PublishedRow> cells;
  private final Edition edition;
  private final Language language;
  private final Typography typography;

  /**
   * @param cells all of {@code estimates}
   */
  QualityTables(Edition edition, List<PublishedRow> cells, Language language) {
    this.edition = edition;
    this.cells = cells;
    this.language = language;
    this.typography = Typography.of(language);
  }

  void write(Markup html) {
    divisions().write(html);
    PageTable reasons = reasons();
    if (!reasons.isEmpty()) {
      reasons.write(html);
    }
    intervals().write(html);
  }

  private PageTable divisions() {
    PageTable table =
        new PageTable(
            words(PageWords.BY_DIVISION),
            List.of(
                words(PageWords.DIVISION),
                words(PageWords.CELLS),
                words(PageWords.PUBLISHED),
                words(PageWords.CAUTIOUS),
                words(PageWords.HIDDEN)));
    Map<Long, List<PublishedRow>> byDepth =
        cells.stream()
            .collect(Collectors.groupingBy(this::depth, TreeMap::new, Collectors.toList()));
    byDepth.forEach(
        (depth, rows) ->
            table.row(
                depth == 0 ? words(PageWords.EVERYBODY) : words(PageWords.SEGMENTS_CROSSED, depth),
                typography.count(rows.size()),
                with(rows, Status.PUBLISHED),
                with(rows, Status.CAUTION),
                with(rows, Status.WITHHELD)));
    return table;
  }

  private long depth(PublishedRow row) {
    return edition.manifest().segments().stream()
        .filter(segment -> !row.absent(segment.id()))
        .count();
  }

  private String with(List<PublishedRow> rows, Status status) {
    return typography.count(
        rows.stream().filter(row -> status.code().equals(row.text("status"))).count());
  }

  private PageTable reasons() {
    PageTable table =
        new PageTable(
            words(PageWords.REASONS),
            List.of(words(PageWords.REASON), words(PageWords.STATUS), words(PageWords.CELLS)));
    Map<String, Map<String, Long>> counts =
        cells.stream()
            .filter(row -> !row.absent("status_reason"))
            .collect(
                Collectors.groupingBy(
                    row -> row.text("status"),
                    TreeMap::new,
                    Collectors.groupingBy(this::reason, TreeMap::new, Collectors.counting())));
    counts.forEach(
        (status, reasons) ->
            reasons.forEach(
                (reason, count) -> table.row(reason, status(status), typography.count(count))));
    return table;
  }

  private String reason(PublishedRow row) {
    return new ReasonWords(language)
        .together(row.text("statistic"), List.of(row.text("status_reason")));
  }

  private String status(String code) {
    return switch (code) {
      case "withheld" -> words(PageWords.HIDDEN);
      case "caution" -> words(PageWords.CAUTIOUS);
      default -> words(PageWords.PUBLISHED);
    };
  }

  private PageTable intervals() {
    PageTable table =
        new PageTable(
            words(PageWords.INTERVALS),
            List.of(words(PageWords.METHOD_NAME), words(PageWords.LEVEL), words(PageWords.CELLS)));
    Map<String, Map<Double, Long>> counts =
        cells.stream()
            .filter(row -> !row.absent("ci_method") && row.number("ci_level").isPresent())
            .collect(
                Collectors.groupingBy(
                    row -> row.text("ci_method"),
                    TreeMap::new,
                    Collectors.groupingBy(
                        row -> row.number("ci_level").getAsDouble(),
                        TreeMap::new,
                        Collectors.counting())));
    counts.forEach(
        (method, levels) ->
            levels.forEach(
                (level, count) ->
                    table.row(method, typography.percent(level, 0), typography.count(count))));
    return table;
  }

  private String words(PageWords word, Object... parts) {
    return word.in(language, parts);
  }
}
