package fr.barometre.cli;

import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.output.FigureFormat;
import fr.barometre.report.output.FigureSet;
import fr.barometre.report.output.ValueChanges;
import fr.barometre.report.output.WholeFile;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      description =
          "One of: ${COMPLETION-CANDIDATES}; by default, what the name of FILE ends by, else text.")
  private Optional<FigureFormat> format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Write to this file in the place of standard output; with --all, a folder.")
  private Optional<Path> file;

  @Option(
      names = "--all",
      description =
          "Every figure in every format, the values that documents name, and what changed since.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    Edition edition = editions.in(shared.output());
    PrintWriter out = spec.commandLine().getOut();
    if (all) {
      writeAll(edition, out);
    } else if (id.isEmpty()) {
      list(edition, out);
    } else {
      write(edition, out);
    }
    return ExitCode.DONE.code();
  }

  private void writeAll(Edition edition, PrintWriter out) throws IOException {
    if (id.isPresent() || by.isPresent() || file.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--all takes --to FOLDER, and neither a figure nor --by.");
    }
    FigureSet.Written written =
        new FigureSet(
                edition,
                shared.language(),
                format.map(List::of).orElse(List.of(FigureFormat.values())))
            .write(file.get());
    if (shared.json()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("folder", file.get().toString());
      told.put("figures", written.figures());
      told.put("files", written.files());
      told.put("changes", written.changes().orElse(null));
      out.println(SharedOptions.json(told));
      return;
    }
    out.println(
        (shared.language() == Language.FR
                ? "%s : %d figures, %d fichiers"
                : "%s: %d figures, %d files")
            .formatted(file.get(), written.figures(), written.files()));
    written
        .changes()
        .ifPresent(
            count ->
                out.println(
                    (shared.language() == Language.FR
                            ? "%d chiffres ont changé : %s"
                            : "%d numbers changed: %s")
                        .formatted(count, file.get().resolve(ValueChanges.FILE))));
  }

  private void write(Edition edition, PrintWriter out) throws IOException {
    FigureFormat chosen = format();
    byte[] written =
        chosen.write(new FigureReading(edition, id.orElseThrow(), by).read(), shared.language());
    if (file.isPresent()) {
      WholeFile.write(file.get(), written);
      out.println(file.get());
    } else {
      out.print(new String(written, StandardCharsets.UTF_8));
    }
  }

  private FigureFormat format() {
    FigureFormat chosen =
        format
            .or(() -> shared.json() ? Optional.of(FigureFormat.JSON) : Optional.empty())
            .or(() -> file.map(this::formatOf))
            .orElse(FigureFormat.TEXT);
    if (file.isEmpty() && !chosen.isText()) {
      throw new ParameterException(
          spec.commandLine(),
          "%s is no text. Name a file with --to."
              .formatted(chosen.name().toLowerCase(Locale.ROOT)));
    }
    return chosen;
  }

  private FigureFormat formatOf(Path to) {
    return FigureFormat.of(to)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "the name of '%s' says no format. Let it end by one of %s, or choose with --format."
                        .formatted(
                            to,
                            Arrays.stream(FigureFormat.values())
                                .map(FigureFormat::suffix)
                                .collect(Collectors.joining(" ")))));
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
