package fr.barometre.report.change;

import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.NamedCode;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.Typography;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.DomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison for a screen: what it rests on, then the changes, the surest first. */
public final class ChangeText {
  private static final int TEXT_COLUMNS = 2;
  private static final int PROBABILITY_DECIMALS = 4;

  private final Edition first;
  private final Edition second;
  private final Language language;
  private final Typography typography;

  public ChangeText(Edition first, Edition second, Language language) {
    this.first = first;
    this.second = second;
    this.language = language;
    this.typography = Typography.of(language);
  }

  /**
   * The heading.
   *
   * @param rows all of the comparison
   */
  public List<String> heading(List<ChangeRow> rows, MultipleTests tests, double level) {
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
    long tested = rows.stream().filter(row -> !Double.isNaN(row.adjusted())).count();
    long significant = rows.stream().filter(row -> row.isSignificant(level)).count();
    lines.add(
        ChangeWording.TESTED.in(
            language,
            typography.count(rows.size()),
            typography.count(tested),
            typography.count(significant),
            typography.percent(1 - level, 0),
            tests.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    String sharing =
        rows.stream()
            .collect(Collectors.groupingBy(ChangeRow::sharing, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                entry ->
                    entry.getKey().label().in(language)
                        + " ("
                        + typography.count(entry.getValue())
                        + ")")
            .collect(Collectors.joining(", "));
    if (!sharing.isEmpty()) {
      lines.add(ChangeWording.SHARING.in(language, sharing));
    }
    long broken = rows.stream().filter(ChangeRow::isBehindBreak).count();
    if (broken > 0) {
      lines.add(ChangeWording.BROKEN.in(language, typography.count(broken)));
    }
    return lines;
  }

  /**
   * Those of the figures that the later edition leads with, for all companies, the surest first.
   */
  public List<ChangeRow> headlines(List<ChangeRow> rows) {
    return rows.stream()
        .filter(row -> row.second().text("domain").equals(DomainName.ALL))
        .filter(
            row ->
                second.manifest().figures().stream()
                    .filter(DeclaredFigure::headline)
                    .anyMatch(figure -> shows(figure, row.second())))
        .toList();
  }

  private static boolean shows(DeclaredFigure figure, PublishedRow row) {
    return figure.indicator().equals(row.text("indicator"))
        && (figure.modalities().isEmpty() || figure.modalities().contains(row.text("modality")));
  }

  /** The changes side by side. */
  public List<String> table(List<ChangeRow> rows, double level) {
    AlignedTable table = new AlignedTable(TEXT_COLUMNS);
    table.add(
        List.of(
            ChangeWording.FIGURE.in(language),
            ChangeWording.DOMAIN.in(language),
            first.manifest().edition(),
            second.manifest().edition(),
            ChangeWording.CHANGE.in(language),
            ChangeWording.INTERVAL.in(language, typography.percent(level, 0)),
            ChangeWording.PROBABILITY.in(language)));
    rows.forEach(row -> table.add(cells(row, level)));
    return table.lines();
  }

  private List<String> cells(ChangeRow row, double level) {
    boolean share = row.second().text("statistic").equals("proportion");
    Interval interval = row.change().interval(level);
    return List.of(
        name(row.second()),
        row.second().text("domain"),
        value(row.first(), share),
        value(row.second(), share),
        difference(row.change().difference(), share),
        Double.isNaN(interval.low())
            ? row.breaks().isEmpty() ? "" : ChangeWording.BREAK.in(language)
            : ChangeWording.BOUNDS.in(
                language, difference(interval.low(), share), difference(interval.high(), share)),
        Double.isNaN(row.adjusted())
            ? ""
            : typography.number(row.adjusted(), PROBABILITY_DECIMALS));
  }

  private String value(PublishedRow row, boolean share) {
    double value = row.number("estimate").orElseThrow();
    return share ? typography.percent(value, 1) : typography.number(value, 1);
  }

  private String difference(double value, boolean share) {
    String sign = value > 0 ? "+" : "";
    return share
        ? sign + ChangeWording.POINTS.in(language, typography.number(100 * value, 1))
        : sign + typography.number(value, 1);
  }

  private String name(PublishedRow row) {
    String indicator =
        second
            .manifest()
            .indicator(row.text("indicator"))
            .map(named -> named.label().in(language))
            .orElse(row.text("indicator_label"));
    return row.absent("modality") ? indicator : indicator + ", " + modality(row);
  }

  private String modality(PublishedRow row) {
    return second
        .manifest()
        .indicator(row.text("indicator"))
        .flatMap((Named named) -> named.modality(row.text("modality")))
        .map((NamedCode code) -> code.label().in(language))
        .orElse(row.text("modality_label"));
  }
}
