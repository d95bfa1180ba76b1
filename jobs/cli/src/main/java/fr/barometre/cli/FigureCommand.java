package fr.barometre.cli;

import fr.barometre.report.figure.FigureFormat;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.survey.FigureForm;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one figure, or lists them. Never loads Spark. */
@Command(
    name = "figure",
    description = "Shows a published figure; without ID, lists the figures.",
    mixinStandardHelpOptions = true)
final class FigureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;
  @Mixin private EditionOptions editions;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The figure.")
  private Optional<String> id;

  @Option(
      names = "--by",
      paramLabel = "SEGMENT",
      description = "Break down by this segment instead of the declared one.")
  private Optional<String> by;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}; text by default.")
  private FigureFormat format = FigureFormat.TEXT;

  @Override
  public Integer call() {
    Edition edition = editions.in(shared.output());
    PrintWriter out = spec.commandLine().getOut();
    if (id.isEmpty()) {
      list(edition, out);
    } else {
      FigureFormat chosen = shared.json() ? FigureFormat.JSON : format;
      out.print(chosen.write(new FigureReading(edition, id.get(), by).read(), shared.language()));
    }
    return ExitCode.DONE.code();
  }

  private void list(Edition edition, PrintWriter out) {
    List<DeclaredFigure> figures = edition.manifest().figures();
    if (shared.json()) {
      out.println(SharedOptions.json(figures.stream().map(this::entry).toList()));
      return;
    }
    AlignedTable table = new AlignedTable(2);
    figures.forEach(figure -> table.add(List.of(figure.id(), shared.text(figure.title()))));
    table.lines().forEach(out::println);
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
