package fr.barometre.report.change;

import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.NamedCode;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A comparison for a screen: what the figures that the later edition leads with say, in words; what
 * it rests on; then the changes, the surest first.
 */
public final class ChangeText {
  private static final int TEXT_COLUMNS = 2;

  private final Comparison comparison;
  private final Edition first;
  private final Edition second;
  private final Language language;
  private final Typography typography;
  private final ChangeSentence sentence;

  public ChangeText(Comparison comparison, Language language) {
    this.comparison = comparison;
    this.first = comparison.first();
    this.second = comparison.second();
    this.language = language;
    this.typography = Typography.of(language);
    this.sentence = new ChangeSentence(comparison, language);
  }

  /** Which editions, and what is to be known before any figure of theirs is read. */
  public List<String> heading() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s → %s"
            .formatted(
                second.manifest().survey(),
                first.manifest().edition(),
                second.manifest().edition()));
    for (Edition edition : List.of(first, second)) {
      edition
          .manifest()
          .syntheticNotice()
          .ifPresent(
              notice -> lines.add(edition.manifest().edition() + " — " + notice.in(language)));
    }
    return lines;
  }

  /** The figures that the later edition leads with, for all companies, the surest change first. */
  public List<String> headlines() {
    List<String> lines = new ArrayList<>();
    for (ChangeRow row : comparison.rows()) {
      headline(row.second())
          .ifPresent(figure -> lines.addAll(sentence.of(figure.title().in(language), row)));
    }
    return lines;
  }

  /** Balances of all companies that are no headline, each with its long-run mean. */
  public List<String> balances() {
    return comparison.published().stream()
        .filter(row -> "balance".equals(row.second().text("statistic")))
        .filter(row -> row.second().text("domain").equals(DomainName.ALL))
        .filter(row -> headline(row.second()).isEmpty())
        .flatMap(row -> sentence.of(name(row.second()), row).stream())
        .toList();
  }

  /** How many figures are compared and what was done to compare them. */
  public List<String> account() {
    List<ChangeRow> rows = comparison.published();
    List<String> lines = new ArrayList<>();
    lines.add(
        rows.isEmpty() && comparison.rows().isEmpty()
            ? ChangeWording.NOTHING.in(language, second.manifest().edition())
            : ChangeWording.TESTED.in(
                language,
                typography.count(rows.size()),
                counted(rows, row -> !Double.isNaN(row.adjusted())),
                counted(rows, comparison::isSignificant),
                typography.percent(1 - comparison.level(), 0),
                comparison.tests().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    sharing(rows).ifPresent(lines::add);
    if (rows.stream().anyMatch(row -> row.sharing() == Sharing.UNKNOWN)) {
      Stream.of(first, second)
          .map(Edition::manifest)
          .filter(run -> !run.microdata())
          .forEach(run -> lines.add(ChangeWording.WITHOUT_MICRODATA.in(language, run.edition())));
    }
    tell(lines, ChangeWording.BROKEN, rows, ChangeRow::isBehindBreak);
    tell(lines, ChangeWording.ACROSS, rows, row -> !row.breaks().isEmpty() && !row.isBehindBreak());
    tell(lines, ChangeWording.LEFT_OUT, comparison.rows(), ChangeRow::isWithheld);
    levels(rows).ifPresent(lines::add);
    return lines;
  }

  /** The changes side by side. */
  public List<String> table(List<ChangeRow> rows) {
    if (rows.isEmpty()) {
      return List.of(ChangeWording.NONE_SIGNIFICANT.in(language));
    }
    boolean reserved = rows.stream().anyMatch(row -> !reservation(row).isEmpty());
    AlignedTable table = new AlignedTable(TEXT_COLUMNS);
    table.add(
        with(
            List.of(
                ChangeWording.FIGURE.in(language),
                ChangeWording.DOMAIN.in(language),
                first.manifest().edition(),
                second.manifest().edition(),
                ChangeWording.CHANGE.in(language),
                ChangeWording.INTERVAL.in(language, typography.percent(comparison.level(), 0)),
                ChangeWording.PROBABILITY.in(language)),
            reserved,
            ChangeWording.RESERVATION.in(language)));
    rows.forEach(row -> table.add(with(cells(row), reserved, reservation(row))));
    return table.lines();
  }

  private static List<String> with(List<String> cells, boolean reserved, String last) {
    return reserved ? Stream.concat(cells.stream(), Stream.of(last)).toList() : cells;
  }

  /** Why either figure is to be quoted with caution; empty where neither is. */
  private String reservation(ChangeRow row) {
    return new ReasonWords(language)
        .together(
            row.second().text("statistic"),
            Stream.of(row.first(), row.second())
                .map(side -> side.text("status_reason"))
                .filter(Objects::nonNull)
                .toList());
  }

  private Optional<DeclaredFigure> headline(PublishedRow row) {
    return second.manifest().figures().stream()
        .filter(figure -> row.text("domain").equals(DomainName.ALL))
        .filter(DeclaredFigure::headline)
        .filter(figure -> figure.shows(row.text("indicator"), row.text("modality")))
        .findFirst();
  }

  private Optional<String> sharing(List<ChangeRow> rows) {
    String sharing =
        rows.stream()
            .collect(Collectors.groupingBy(ChangeRow::sharing, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    ChangeWording.FIGURES_OF.in(
                        language,
                        entry.getKey().label().in(language),
                        typography.count(entry.getValue())))
            .collect(Collectors.joining(", "));
    return Optional.of(sharing)
        .filter(text -> !text.isEmpty())
        .map(
            text -> {
              int most = rows.stream().mapToInt(row -> row.common().orElse(0)).max().orElse(0);
              String line = ChangeWording.SHARING.in(language, text);
              return most == 0
                  ? line
                  : line + " " + ChangeWording.COMMON.in(language, typography.count(most));
            });
  }

  private void tell(
      List<String> lines, ChangeWording words, List<ChangeRow> rows, Predicate<ChangeRow> which) {
    if (rows.stream().anyMatch(which)) {
      lines.add(words.in(language, counted(rows, which)));
    }
  }

  private String counted(List<ChangeRow> rows, Predicate<ChangeRow> which) {
    return typography.count(rows.stream().filter(which).count());
  }

  /** Told where the editions have their intervals at different levels. */
  private Optional<String> levels(List<ChangeRow> rows) {
    return rows.stream()
        .filter(row -> row.first().number("ci_level").isPresent())
        .filter(row -> row.second().number("ci_level").isPresent())
        .filter(row -> !row.first().number("ci_level").equals(row.second().number("ci_level")))
        .findFirst()
        .map(
            row ->
                ChangeWording.LEVELS.in(
                    language,
                    level(row.first()),
                    first.manifest().edition(),
                    level(row.second()),
                    second.manifest().edition(),
                    typography.percent(comparison.level(), 0)));
  }

  private String level(PublishedRow row) {
    return typography.percent(row.number("ci_level").orElseThrow(), 0);
  }

  private List<String> cells(ChangeRow row) {
    ChangeNumbers numbers =
        new ChangeNumbers(row.second().text("statistic"), row.second().text("unit"), language);
    Interval interval = row.change().interval(comparison.level());
    return List.of(
        name(row.second()),
        row.second().text("domain"),
        value(numbers, row.first()),
        value(numbers, row.second()),
        numbers.difference(row.change().difference()),
        Double.isNaN(interval.low())
            ? row.breaks().isEmpty() ? "" : ChangeWording.BREAK.in(language)
            : ChangeWording.BOUNDS.in(
                language, numbers.difference(interval.low()), numbers.difference(interval.high())),
        Double.isNaN(row.adjusted()) ? "" : sentence.probability(row.adjusted()));
  }

  private static String value(ChangeNumbers numbers, PublishedRow row) {
    OptionalDouble value = row.number("estimate");
    return numbers.value(value);
  }

  private String name(PublishedRow row) {
    Optional<Named> indicator = second.manifest().indicator(row.text("indicator"));
    String name =
        indicator.map(named -> named.label().in(language)).orElse(row.text("indicator_label"));
    return row.absent("modality")
        ? name
        : name
            + ", "
            + indicator
                .flatMap(named -> named.modality(row.text("modality")))
                .map((NamedCode code) -> code.label().in(language))
                .orElse(row.text("modality_label"));
  }
}
