package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.NoteKind;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.stream.Collectors;

/** What a reader who does not see the drawing is told: every number, its interval, its status. */
final class Description {
  private final Figure figure;
  private final Language language;

  Description(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  String text() {
    FigureNotes notes = FigureNotes.of(figure, language);
    String head =
        new Measure(figure, language).text()
            + ". "
            + notes.synthetic().map(notice -> notice + " ").orElse("");
    String numbers =
        figure.rows().stream().map(this::cell).collect(Collectors.joining("; ", "", ". "));
    return head + numbers + notes.find(NoteKind.BASE).orElse("");
  }

  private String cell(FigureRow row) {
    String where = figure.by().isPresent() ? text(row.segmentLabel()) + ", " : "";
    String colon = language == Language.FR ? Typography.NO_BREAK_SPACE + ": " : ": ";
    String number =
        row.isWithheld()
            ? Wording.WITHHELD.in(language)
            : figure.written(row.estimate(), language) + " " + figure.interval(row, language);
    String status = row.status() == Status.CAUTION ? " (" + Wording.CAUTION.in(language) + ")" : "";
    return where + text(figure.answer(row)) + colon + number.strip() + status;
  }

  private String text(Label label) {
    return Typography.of(language).sentence(label.in(language));
  }
}
