package fr.barometre.report.figure;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What must be read with a figure's numbers, the same in every format: how to read one, whom it is
 * about, how many answered, source, weighting, rounding, and the run it comes from.
 */
public final class FigureNotes {
  private final Figure figure;
  private final Language language;
  private final Typography typography;
  private final FigureNumbers numbers;
  private final List<FigureNote> notes = new ArrayList<>();

  private FigureNotes(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
    this.typography = Typography.of(language);
    this.numbers = new FigureNumbers(figure, language);
  }

  /**
   * @throws IncompleteFigure if one of those that every figure has is missing
   */
  public static FigureNotes of(Figure figure, Language language) {
    FigureNotes notes = new FigureNotes(figure, language);
    notes.required(figure.title(), "title");
    notes.collect();
    return notes;
  }

  /** The notice that the answers are invented; empty where they are real. */
  public Optional<String> synthetic() {
    return figure.run().syntheticNotice().map(this::text);
  }

  /** In the order in which they stand under a figure. */
  public List<FigureNote> all() {
    return List.copyOf(notes);
  }

  /** Each with its head word. */
  public List<String> lines() {
    return notes.stream().map(note -> note.line(language)).toList();
  }

  /** The text of a kind of note, without its head word. */
  public Optional<String> find(NoteKind kind) {
    return notes.stream().filter(note -> note.kind() == kind).map(FigureNote::text).findFirst();
  }

  private void collect() {
    Manifest run = figure.run();
    String base = required(figure.base(), "base");
    add(NoteKind.READING, reading());
    if (!figure.words().questions().isEmpty()) {
      add(NoteKind.QUESTION, questions());
    }
    add(NoteKind.SCOPE, Wording.SCOPE.in(language, base, day(true), day(false)));
    add(NoteKind.BASE, Wording.BASE.in(language, base, respondents()));
    add(NoteKind.SOURCE, required(run.source(), "source"));
    add(NoteKind.WEIGHTING, required(run.weighting(), "weighting"));
    if (figure.hasSeveralAnswers() && !figure.hasOneAnswerEach()) {
      boolean over = sumOverAll() > 1;
      add(NoteKind.SEVERAL_ANSWERS, (over ? Wording.OVER_100 : Wording.NOT_100).in(language));
    }
    String rounding = stopped(Wording.ROUNDING.in(language));
    add(
        NoteKind.ROUNDING,
        figure.addsUp() ? rounding + " " + Wording.SUM_OF_ROUNDED.in(language) : rounding);
    if (!figure.nets().isEmpty()) {
      add(NoteKind.NETS, Wording.NETS.in(language));
    }
    addStatuses();
    figure.words().notes().forEach(note -> add(NoteKind.OWN, text(note)));
    if (run.runId() == null || run.runId().isBlank()) {
      throw new IncompleteFigure(figure, "run");
    }
    add(NoteKind.RUN, Wording.RUN.in(language, run.survey(), run.edition(), run.runId()));
  }

  private void addStatuses() {
    if (figure.rows().stream().anyMatch(row -> row.status() == Status.CAUTION)) {
      String reasons = reasons(Status.CAUTION);
      add(
          NoteKind.CAUTION,
          reasons.isEmpty()
              ? Wording.CAUTION_NOTE.in(language, Wording.CAUTION_MARK)
              : Wording.CAUTION_REASONS.in(language, Wording.CAUTION_MARK, reasons));
    }
    if (figure.rows().stream().anyMatch(FigureRow::isWithheld)) {
      add(NoteKind.WITHHELD, Wording.WITHHELD_NOTE.in(language, reasons(Status.WITHHELD)));
    }
  }

  private String reasons(Status status) {
    return new ReasonWords(language)
        .together(
            figure.statistic(),
            figure.rows().stream()
                .filter(row -> row.status() == status)
                .map(FigureRow::statusReason)
                .toList());
  }

  /** The first number in words. */
  private String reading() {
    return figure.rows().stream()
        .filter(row -> !row.isWithheld())
        .findFirst()
        .map(this::reading)
        .orElse(Wording.READING_NOTHING.in(language));
  }

  private String reading(FigureRow row) {
    String base = typography.quoted(text(figure.base()));
    String estimate = numbers.written(row.estimate());
    String what =
        figure.isProportion()
            ? Wording.READING_PROPORTION.in(
                language,
                base,
                estimate,
                typography.quoted(text(row.modalityLabel())),
                text(row.indicatorLabel()))
            : Wording.READING_OTHER.in(
                language,
                base,
                text(row.indicatorLabel()),
                typography.withUnit(estimate, numbers.unit()));
    return row.ciLow().isEmpty()
        ? what
        : what
            + Wording.READING_INTERVAL.in(
                language,
                typography.percent(figure.level().orElse(0), 0),
                numbers.written(row.ciLow()),
                numbers.written(row.ciHigh()));
  }

  private String questions() {
    return figure.words().questions().stream()
        .map(this::text)
        .map(typography::quoted)
        .collect(Collectors.joining(" "));
  }

  /** In the base, of all companies; indicators side by side may differ by those who did not say. */
  private String respondents() {
    LongSummaryStatistics counts =
        figure.rows().stream()
            .filter(
                row -> row.isAboutAll() || figure.rows().stream().noneMatch(FigureRow::isAboutAll))
            .mapToLong(FigureRow::respondents)
            .summaryStatistics();
    if (counts.getCount() == 0) {
      throw new IncompleteFigure(figure, "base (n)");
    }
    return typography.range(typography.count(counts.getMin()), typography.count(counts.getMax()));
  }

  private double sumOverAll() {
    return figure.rows().stream()
        .filter(row -> row.isAboutAll() && !row.isWithheld())
        .mapToDouble(row -> row.estimate().getAsDouble())
        .sum();
  }

  private String day(boolean first) {
    Manifest.Collected collected = figure.run().collected();
    String day = collected == null ? null : first ? collected.from() : collected.to();
    if (day == null) {
      throw new IncompleteFigure(figure, "dates of collection");
    }
    return typography.date(LocalDate.parse(day));
  }

  private String required(Label label, String what) {
    if (label == null || label.in(language) == null || label.in(language).isBlank()) {
      throw new IncompleteFigure(figure, what);
    }
    return text(label);
  }

  private void add(NoteKind kind, String text) {
    notes.add(new FigureNote(kind, stopped(text)));
  }

  private String text(Label label) {
    return typography.sentence(label.in(language));
  }

  /** With a full stop, unless the sentence ends by itself. */
  private static String stopped(String text) {
    String sentence = text.strip();
    return sentence.matches("(?s).*[.?!…]\u00a0?[»”]?") ? sentence : sentence + ".";
  }
}
