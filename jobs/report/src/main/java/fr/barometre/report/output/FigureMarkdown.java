package fr.barometre.report.output;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A figure as Markdown with a table; the notes are a list.
 *
 * <p>Source: GitHub Flavored Markdown, tables.
 */
final class FigureMarkdown {
  private static final String SIGNS =
      "([\\\\`*_{}<>|#~]|(?<=])\\()"; // that mean something anywhere

  private final Figure figure;
  private final Language language;

  FigureMarkdown(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  String write() {
    FigureNotes notes = FigureNotes.of(figure, language);
    PrintedTable.Columns columns = new PrintedTable(figure, language).used();
    List<String> lines = new ArrayList<>();
    lines.add("### " + escaped(Typography.of(language).sentence(figure.title().in(language))));
    lines.add("");
    notes
        .synthetic()
        .ifPresent(
            notice -> {
              lines.add("> " + escaped(notice));
              lines.add("");
            });
    lines.add(line(columns.header()));
    lines.add(
        columns.words().stream()
            .map(words -> words ? ":---" : "---:")
            .collect(Collectors.joining(" | ", "| ", " |")));
    columns.lines().forEach(cells -> lines.add(line(cells)));
    lines.add("");
    notes.lines().forEach(note -> lines.add("- " + escaped(note)));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(FigureMarkdown::escaped)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** On one line, with signs that stay signs. */
  static String escaped(String text) {
    return text.replaceAll("\\R", " ").replaceAll(SIGNS, "\\\\$1");
  }
}
