package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Anchor;
import fr.barometre.report.chart.Mark.Words;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The sheet a figure is laid on, from above: title, what is measured, the notice that answers are
 * invented, then its form, then the notes. Knows how wide it is and how far it is filled.
 */
final class Page {
  static final double MARGIN = 16;
  static final double WIDE = 720;
  static final double NARROW = 360;

  private static final int MANY = 99;
  private static final double GAP = 12;

  private final Figure figure;
  private final Language language;
  private final double width;
  private final List<Mark> marks = new ArrayList<>();
  private double y = MARGIN;

  Page(Figure figure, Language language, double width) {
    this.figure = figure;
    this.language = language;
    this.width = width;
  }

  Figure figure() {
    return figure;
  }

  Typography typography() {
    return Typography.of(language);
  }

  boolean isNarrow() {
    return width < (WIDE + NARROW) / 2;
  }

  double left() {
    return MARGIN;
  }

  double right() {
    return width - MARGIN;
  }

  double inner() {
    return right() - left();
  }

  /** How far the page is filled. */
  double y() {
    return y;
  }

  void move(double by) {
    y += by;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** The place among the marks for what is drawn later and lies under those to come. */
  int ground() {
    return marks.size();
  }

  void addAt(int ground, Mark mark) {
    marks.add(ground, mark);
  }

  void words(double x, double baseline, String text, TextStyle style) {
    add(new Words(x, baseline, text, style, Anchor.START));
  }

  void words(double x, double baseline, String text, TextStyle style, Anchor anchor) {
    add(new Words(x, baseline, text, style, anchor));
  }

  /** Fills the page with the text in as many lines as it needs. */
  void paragraph(String text, TextStyle style) {
    for (String line : style.lines(text, inner(), MANY)) {
      words(left(), y + style.size(), line, style);
      move(style.lineHeight());
    }
  }

  String text(Label label) {
    return typography().sentence(label.in(language));
  }

  String text(Wording wording, Object... parts) {
    return wording.in(language, parts);
  }

  String text(ChartWording wording, Object... parts) {
    return wording.in(language, parts);
  }

  /** The number of a row as printed beside its mark; one to be quoted with caution has its sign. */
  String number(FigureRow row) {
    if (row.isWithheld()) {
      return text(Wording.WITHHELD);
    }
    String written = number(row.estimate());
    return row.status() == Status.CAUTION ? written + Wording.CAUTION_MARK : written;
  }

  String number(OptionalDouble estimate) {
    return figure.written(estimate, language);
  }

  String interval(FigureRow row) {
    return figure.interval(row, language);
  }

  /** A name and what it is, with the colon of the language. */
  String labelled(String name, String what) {
    return name + (language == Language.FR ? Typography.NO_BREAK_SPACE : "") + ": " + what;
  }

  String answer(FigureRow row) {
    return text(figure.answer(row));
  }

  /** Title, what is measured on whom, and the notice. */
  void head() {
    paragraph(text(figure.title()), TextStyle.TITLE);
    move(2);
    measure();
    notes().synthetic().ifPresent(notice -> paragraph(notice, TextStyle.NOTICE));
    move(GAP);
  }

  /** What is measured on whom alone, where title and notice stand elsewhere. */
  void shortHead() {
    measure();
    move(GAP);
  }

  private void measure() {
    paragraph(new Measure(figure, language).text(), TextStyle.SUBTITLE);
  }

  /** All that must be read with the numbers. */
  void foot() {
    move(GAP);
    add(new Mark.Line(left(), y, right(), y, Palette.RULE, 1, false));
    move(GAP / 2);
    notes().lines().forEach(line -> paragraph(line, TextStyle.NOTE));
  }

  Drawing drawing() {
    String description = new Description(figure, language).text();
    return new Drawing(
        figure.id(),
        language.name().toLowerCase(Locale.ROOT),
        text(figure.title()),
        description,
        width,
        Math.ceil(y + MARGIN),
        marks);
  }

  private FigureNotes notes() {
    return FigureNotes.of(figure, language);
  }
}
