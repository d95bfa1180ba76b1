package fr.barometre.cli;

import fr.barometre.report.output.FigureSet;
import fr.barometre.report.output.ValueChanges;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which figures there are, and which were written. */
final class FigureList {
  private final SharedOptions shared;

  FigureList(SharedOptions shared) {
    this.shared = shared;
  }

  void print(Edition edition, PrintWriter out) {
    List<DeclaredFigure> figures = edition.manifest().figures();
    if (shared.json()) {
      out.println(SharedOptions.json(figures.stream().map(this::entry).toList()));
      return;
    }
    AlignedTable table = new AlignedTable(2);
    figures.forEach(figure -> table.add(List.of(figure.id(), shared.text(figure.title()))));
    table.lines().forEach(out::println);
  }

  void print(FigureSet.Written written, Path folder, PrintWriter out) {
    if (shared.json()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("folder", folder.toString());
      told.put("figures", written.figures());
      told.put("files", written.files());
      told.put("changes", written.changes().orElse(null));
      out.println(SharedOptions.json(told));
      return;
    }
    boolean french = shared.language() == Language.FR;
    out.println(
        (french ? "%s\u00a0: %d figures, %d fichiers" : "%s: %d figures, %d files")
            .formatted(folder, written.figures(), written.files()));
    if (written.changes().isPresent()) {
      out.println(
          (french ? "Chiffres qui ont changé\u00a0: %d (%s)" : "Numbers changed: %d (%s)")
              .formatted(written.changes().get(), folder.resolve(ValueChanges.FILE)));
    }
  }

  private Map<String, Object> entry(DeclaredFigure figure) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", figure.id());
    entry.put("title", shared.text(figure.title()));
    entry.put("indicators", figure.indicators());
    entry.put("by", figure.by());
    entry.put("form", Optional.ofNullable(figure.form()).map(FigureForm::code).orElse(null));
    entry.put("headline", figure.headline());
    return entry;
  }
}
