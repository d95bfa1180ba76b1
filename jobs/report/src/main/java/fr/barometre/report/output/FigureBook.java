package fr.barometre.report.output;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.published.Named;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.report.workbook.Book;
import fr.barometre.report.workbook.Cell;
import fr.barometre.report.workbook.Sheet;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;

/** A figure as a spreadsheet of one table, numbers with all their decimals, its notes below. */
final class FigureBook {
  private static final int HEADS = 2; // domain and answer stay in sight

  private final Figure figure;
  private final Language language;
  private final Cell.Form form;

  FigureBook(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
    this.form = Cell.Form.of(figure.statistic());
  }

  Book book() {
    FigureNotes notes = FigureNotes.of(figure, language);
    String title = Typography.of(language).sentence(figure.title().in(language));
    List<List<Cell>> rows = new ArrayList<>();
    figure.rows().forEach(row -> rows.add(line(row)));
    figure.nets().forEach(net -> rows.add(line(net)));
    List<String> below = new ArrayList<>();
    below.add(title);
    notes.synthetic().ifPresent(below::add);
    below.addAll(notes.lines());
    return new Book(
        title,
        notes.synthetic().orElse(""),
        language,
        List.of(new Sheet(Sheet.tab(figure.id()), header(), rows, HEADS, below)));
  }

  private List<String> header() {
    return Sheet.distinct(
        List.of(
            figure.by().map(Named::label).map(this::text).orElse(Wording.DOMAIN.in(language)),
            Wording.ANSWER.in(language),
            Wording.ESTIMATE.in(language),
            Wording.LOW.in(language),
            Wording.HIGH.in(language),
            Wording.UNWEIGHTED.in(language),
            Wording.RESPONDENTS.in(language),
            Wording.MARK.in(language),
            Wording.CELL.in(language)));
  }

  private List<Cell> line(FigureRow row) {
    return List.of(
        Cell.of(text(row.segmentLabel())),
        Cell.of(text(figure.answer(row))),
        row.isWithheld() ? Cell.of(Wording.WITHHELD.in(language)) : Cell.of(row.estimate(), form),
        Cell.of(row.ciLow(), form),
        Cell.of(row.ciHigh(), form),
        Cell.of(row.unweighted(), form),
        Cell.of(row.respondents(), Cell.Form.COUNT),
        Cell.of(mark(row)),
        Cell.of(row.cellId()));
  }

  private List<Cell> line(FigureNet net) {
    String segment =
        figure.rows().stream()
            .filter(row -> row.segment().equals(net.segment()))
            .map(row -> text(row.segmentLabel()))
            .findFirst()
            .orElse("");
    return List.of(
        Cell.of(segment),
        Cell.of(text(net.label())),
        net.share().isEmpty() ? Cell.of(Wording.WITHHELD.in(language)) : Cell.of(net.share(), form),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""),
        Cell.of(mark(net.status())),
        Cell.of(""));
  }

  /** With its reason. */
  private String mark(FigureRow row) {
    String reason = new ReasonWords(language).of(figure.statistic(), row.statusReason());
    return row.isWithheld() || reason.isEmpty()
        ? reason
        : Wording.MARK_FOR.in(language, mark(row.status()), reason);
  }

  private String mark(Status status) {
    return status == Status.CAUTION ? Wording.CAUTION.in(language) : "";
  }

  private String text(Label label) {
    return Typography.of(language).sentence(label.in(language));
  }
}
