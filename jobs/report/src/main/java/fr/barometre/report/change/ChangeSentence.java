package fr.barometre.report.change;

import fr.barometre.report.text.Typography;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a change says, in words: both figures, how far apart, and whether chance explains it. */
final class ChangeSentence {
  private static final int PROBABILITY_DECIMALS = 4;
  private static final double LEAST_SHOWN = 0.0001;

  private final Comparison comparison;
  private final Language language;
  private final Typography typography;

  ChangeSentence(Comparison comparison, Language language) {
    this.comparison = comparison;
    this.language = language;
    this.typography = Typography.of(language);
  }

  /** One line, and one for each break that stands between. */
  List<String> of(String name, ChangeRow row) {
    ChangeNumbers numbers =
        new ChangeNumbers(row.second().text("statistic"), row.second().text("unit"), language);
    String figures =
        ChangeWording.TWO_FIGURES.in(
            language,
            name,
            numbers.value(row.first().number("estimate")),
            comparison.first().manifest().edition(),
            numbers.value(row.second().number("estimate")),
            comparison.second().manifest().edition());
    List<String> lines = new ArrayList<>();
    lines.add(
        row.isWithheld()
            ? figures + ". " + ChangeWording.NO_DIFFERENCE.in(language)
            : figures + apart(row, numbers) + " " + verdict(row));
    for (Break between : row.breaks()) {
      lines.add(
          "  "
              + ChangeWording.BREAK_REASON.in(
                  language,
                  ChangeWording.kind(between.kind()).in(language),
                  between.label().in(language)));
    }
    row.longRun()
        .ifPresent(
            mean ->
                lines.add(
                    "  "
                        + ChangeWording.LONG_RUN.in(
                            language,
                            numbers.value(OptionalDouble.of(mean.mean())),
                            mean.editions(),
                            numbers.inWords(mean.deviation()))));
    return lines;
  }

  private String apart(ChangeRow row, ChangeNumbers numbers) {
    Interval interval = row.change().interval(comparison.level());
    String difference = numbers.inWords(row.change().difference());
    return Double.isNaN(interval.low())
        ? ChangeWording.APART.in(language, difference)
        : ChangeWording.APART_WITHIN.in(
            language,
            difference,
            typography.percent(comparison.level(), 0),
            numbers.difference(interval.low()),
            numbers.difference(interval.high()));
  }

  private String verdict(ChangeRow row) {
    if (row.isBehindBreak()) {
      return ChangeWording.UNTESTED.in(
          language,
          row.breaks().stream()
              .map(between -> ChangeWording.kind(between.kind()).in(language))
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    if (Double.isNaN(row.adjusted())) {
      return (row.change().standardError() == 0
              ? ChangeWording.NO_CHANCE
              : ChangeWording.UNKNOWN_PRECISION)
          .in(language);
    }
    ChangeWording words = ChangeWording.NOT_SIGNIFICANT;
    if (comparison.isSignificant(row)) {
      words = row.change().difference() > 0 ? ChangeWording.RISE : ChangeWording.FALL;
    }
    return words.in(language, probability(row.adjusted()));
  }

  /** With four decimals; what is smaller is told as such. */
  String probability(double adjusted) {
    return adjusted < LEAST_SHOWN
        ? ChangeWording.LESS_THAN.in(language, typography.number(LEAST_SHOWN, PROBABILITY_DECIMALS))
        : typography.number(adjusted, PROBABILITY_DECIMALS);
  }
}
