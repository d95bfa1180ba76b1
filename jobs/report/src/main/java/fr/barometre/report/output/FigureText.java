package fr.barometre.report.output;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureSentences;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A figure for a person to read on a screen: as a table, or in sentences. */
final class FigureText {
  private final Figure figure;
  private final Language language;
  private final FigureNotes notes;

  FigureText(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
    this.notes = FigureNotes.of(figure, language);
  }

  String write() {
    PrintedTable printed = new PrintedTable(figure, language);
    AlignedTable table = new AlignedTable(PrintedTable.TEXT_COLUMNS);
    table.add(printed.header());
    printed.lines().forEach(table::add);
    List<String> lines = new ArrayList<>();
    lines.add(Typography.of(language).sentence(figure.title().in(language)));
    notes.synthetic().ifPresent(lines::add);
    lines.add("");
    lines.addAll(table.lines());
    return withNotes(lines);
  }

  /** What to quote, a line each, and then what goes with it. */
  String sentences() {
    List<String> lines = new ArrayList<>(new FigureSentences(figure, language).all());
    notes
        .synthetic()
        .ifPresent(
            notice -> {
              lines.add("");
              lines.add(notice);
            });
    return withNotes(lines);
  }

  private String withNotes(List<String> lines) {
    lines.add("");
    lines.addAll(notes.lines());
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}
