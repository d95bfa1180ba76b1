package fr.barometre.report.figure;

import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A figure for a person to read on a screen. */
final class FigureText {
  private final Figure figure;
  private final Language language;
  private final Typography typography;
  private final FigureNumbers numbers;

  FigureText(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
    this.typography = Typography.of(language);
    this.numbers = new FigureNumbers(figure, language);
  }

  String write() {
    List<String> lines = new ArrayList<>();
    lines.add(text(figure.title()));
    figure.run().syntheticNotice().map(this::text).ifPresent(lines::add);
    lines.add("");
    lines.addAll(table());
    lines.add("");
    lines.addAll(notes());
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> table() {
    AlignedTable table = new AlignedTable(2);
    table.add(
        List.of(
            figure.by().map(this::text).orElse(""),
            Wording.ANSWER.in(language),
            Wording.ESTIMATE.in(language),
            Wording.INTERVAL.in(language, level()),
            Wording.UNWEIGHTED.in(language),
            Wording.RESPONDENTS.in(language),
            ""));
    figure.rows().forEach(row -> table.add(line(row)));
    return table.lines();
  }

  private List<String> line(FigureRow row) {
    boolean withheld = row.status() == Status.WITHHELD;
    return List.of(
        text(row.segmentLabel()),
        text(row.modalityLabel()),
        withheld ? Wording.WITHHELD.in(language) : numbers.written(row.estimate()),
        figure.interval(row, language),
        numbers.written(row.unweighted()),
        typography.count(row.respondents()),
        row.status() == Status.CAUTION ? Wording.CAUTION.in(language) : "");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    firstShown().map(this::reading).ifPresent(notes::add);
    LocalDate from = LocalDate.parse(figure.run().collected().from());
    LocalDate to = LocalDate.parse(figure.run().collected().to());
    String base = text(figure.base());
    notes.add(Wording.FIELD.in(language, base, typography.date(from), typography.date(to)));
    notes.add(
        Wording.BASE.in(language, base, typography.count(figure.rows().get(0).respondents())));
    notes.add(Wording.SOURCE.in(language, sentence(text(figure.run().source()))));
    Optional.ofNullable(figure.run().weighting())
        .ifPresent(
            weighting -> notes.add(Wording.WEIGHTING.in(language, sentence(text(weighting)))));
    notes.add(Wording.ROUNDING.in(language));
    withheldReasons().ifPresent(reasons -> notes.add(Wording.WITHHELD_NOTE.in(language, reasons)));
    notes.add(
        Wording.RUN.in(
            language, figure.run().survey(), figure.run().edition(), figure.run().runId()));
    return notes;
  }

  /** The first cell in words, so that the others can be read like it. */
  private String reading(FigureRow row) {
    String estimate = numbers.written(row.estimate());
    String what =
        figure.isProportion()
            ? Wording.READING_PROPORTION.in(
                language,
                text(figure.base()),
                estimate,
                text(row.modalityLabel()),
                text(figure.indicator()))
            : Wording.READING_OTHER.in(
                language,
                text(figure.base()),
                text(figure.indicator()),
                (estimate + " " + figure.unit()).strip());
    String interval =
        row.ciLow().isEmpty()
            ? "."
            : Wording.READING_INTERVAL.in(
                language, level(), numbers.written(row.ciLow()), numbers.written(row.ciHigh()));
    return Wording.READING_HEAD.in(language) + what + interval;
  }

  private Optional<FigureRow> firstShown() {
    return figure.rows().stream().filter(row -> row.estimate().isPresent()).findFirst();
  }

  private Optional<String> withheldReasons() {
    return Optional.of(
            figure.rows().stream()
                .filter(row -> row.status() == Status.WITHHELD)
                .map(FigureRow::statusReason)
                .distinct()
                .collect(Collectors.joining(", ")))
        .filter(reasons -> !reasons.isEmpty());
  }

  private String level() {
    return figure.level().isEmpty() ? "" : typography.percent(figure.level().getAsDouble(), 0);
  }

  private String text(Label label) {
    return label.in(language);
  }

  /** Without the full stop it may end with, since a line adds its own. */
  private static String sentence(String text) {
    return text.strip().endsWith(".") ? text.strip().substring(0, text.strip().length() - 1) : text;
  }
}
