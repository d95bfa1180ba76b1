package fr.barometre.report.output;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A figure as a LaTeX table with caption, label and notes, to be put in by its command for input.
 * Needs the package booktabs, and UTF-8, which LaTeX reads by itself since 2018.
 */
final class FigureTex {
  private final Figure figure;
  private final Language language;

  FigureTex(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
  }

  String write() {
    FigureNotes notes = FigureNotes.of(figure, language);
    PrintedTable.Columns columns = new PrintedTable(figure, language).used();
    List<String> lines = new ArrayList<>();
    lines.add("% \\usepackage{booktabs}");
    lines.add("\\begin{table}[htbp]");
    lines.add("  \\centering");
    lines.add("  \\caption{" + caption(notes) + "}");
    lines.add("  \\label{tab:" + figure.id() + "}");
    lines.add(
        "  \\begin{tabular}{"
            + columns.words().stream().map(words -> words ? "l" : "r").collect(Collectors.joining())
            + "}");
    lines.add("    \\toprule");
    lines.add(line(columns.header()));
    lines.add("    \\midrule");
    columns.lines().forEach(cells -> lines.add(line(cells)));
    lines.add("    \\bottomrule");
    lines.add("  \\end{tabular}");
    lines.add("");
    lines.add("  \\medskip");
    lines.add("  \\begin{minipage}{\\linewidth}\\footnotesize");
    notes.lines().forEach(note -> lines.add("    " + TexText.escaped(note) + "\\par"));
    lines.add("  \\end{minipage}");
    lines.add("\\end{table}");
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** With the notice, so that no list of tables leaves it out. */
  private String caption(FigureNotes notes) {
    String title = Typography.of(language).sentence(figure.title().in(language));
    return TexText.escaped(title + notes.synthetic().map(notice -> ". " + notice).orElse(""));
  }

  /** One that begins by a bracket or a star would be taken for an option of the line before. */
  private static String line(List<String> cells) {
    String start = cells.get(0).matches("[\\[*].*") ? "    {}" : "    ";
    return cells.stream().map(TexText::escaped).collect(Collectors.joining(" & ", start, " \\\\"));
  }
}
