package fr.barometre.report.figure;

import fr.barometre.report.published.Named;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
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
    FigureNotes notes = FigureNotes.of(figure, language);
    lines.add(text(figure.title()));
    notes.synthetic().ifPresent(lines::add);
    lines.add("");
    lines.addAll(table());
    lines.add("");
    lines.addAll(notes.lines());
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private List<String> table() {
    AlignedTable table = new AlignedTable(2);
    table.add(
        List.of(
            figure.by().map(Named::label).map(this::text).orElse(""),
            Wording.ANSWER.in(language),
            Wording.ESTIMATE.in(language),
            Wording.INTERVAL.in(language, level()),
            Wording.UNWEIGHTED.in(language),
            Wording.RESPONDENTS.in(language),
            ""));
    figure.rows().forEach(row -> table.add(line(row)));
    figure.nets().forEach(net -> table.add(line(net)));
    return table.lines();
  }

  private List<String> line(FigureRow row) {
    boolean withheld = row.status() == Status.WITHHELD;
    return List.of(
        text(row.segmentLabel()),
        text(figure.answer(row)),
        withheld ? Wording.WITHHELD.in(language) : numbers.written(row.estimate()),
        figure.interval(row, language),
        numbers.written(row.unweighted()),
        typography.count(row.respondents()),
        row.status() == Status.CAUTION ? Wording.CAUTION.in(language) : "");
  }

  private List<String> line(FigureNet net) {
    String segment =
        figure.rows().stream()
            .filter(row -> row.segment().equals(net.segment()))
            .map(row -> text(row.segmentLabel()))
            .findFirst()
            .orElse("");
    return List.of(
        segment,
        text(net.label()),
        net.share().isEmpty() ? Wording.WITHHELD.in(language) : numbers.written(net.share()),
        "",
        "",
        "",
        net.status() == Status.CAUTION ? Wording.CAUTION.in(language) : "");
  }

  private String level() {
    return figure.level().isEmpty() ? "" : typography.percent(figure.level().getAsDouble(), 0);
  }

  private String text(Label label) {
    return typography.sentence(label.in(language));
  }
}
