package fr.barometre.cli;

import fr.barometre.report.document.DocumentFields;
import fr.barometre.report.document.StarterTemplate;
import fr.barometre.report.document.WordTemplate;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.output.FigureFormat;
import fr.barometre.report.output.FigureSet;
import fr.barometre.report.output.WholeFile;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** Shows one figure, writes it, all of them or a document that names them. Never loads Spark. */
@Command(
    name = "figure",
    description = "Shows a published figure; without ID, lists the figures.",
    mixinStandardHelpOptions = true)
final class FigureCommand implements Callable<Integer> {
  private static final String WORD = ".docx";

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
      description =
          "Write to this file in the place of standard output: any of the formats, or .docx; with --all, a folder.")
  private Optional<Path> file;

  @Option(
      names = "--all",
      description =
          "Every figure in every format, the values that documents name, and what changed since.")
  private boolean all;

  @Option(
      names = "--docx",
      paramLabel = "TEMPLATE",
      description = "Fill the fields of this Word document: {{ID.value}}, {{ID.chart}} and others.")
  private Optional<Path> template;

  @Option(
      names = "--starter",
      description =
          "Write a Word template with the fields of ID, or of all figures, to go on from.")
  private boolean starter;

  @Override
  public Integer call() throws IOException {
    Edition edition = editions.in(shared.output());
    PrintWriter out = spec.commandLine().getOut();
    if (all) {
      writeAll(edition, out);
    } else if (template.isPresent() || starter) {
      writeDocument(edition, out);
    } else if (id.isEmpty()) {
      new FigureList(shared).print(edition, out);
    } else if (file.filter(FigureCommand::isWord).isPresent()) {
      WholeFile.write(
          file.get(), new StarterTemplate(edition, List.of(id.get()), shared.language())::fill);
      out.println(file.get());
    } else {
      write(edition, out);
    }
    return ExitCode.DONE.code();
  }

  private void writeAll(Edition edition, PrintWriter out) throws IOException {
    if (id.isPresent() || by.isPresent() || file.isEmpty()) {
      throw usage("--all takes --to FOLDER, and neither a figure nor --by.");
    }
    List<FigureFormat> formats = format.map(List::of).orElse(List.of(FigureFormat.values()));
    FigureSet.Written written =
        new FigureSet(edition, shared.language(), formats).write(file.get());
    new FigureList(shared).print(written, file.get(), out);
  }

  private void writeDocument(Edition edition, PrintWriter out) throws IOException {
    Path to = file.filter(FigureCommand::isWord).orElse(null);
    if (to == null || by.isPresent() || (template.isPresent() && (id.isPresent() || starter))) {
      throw usage("--docx TEMPLATE and [ID] --starter take --to FILE.docx, and nothing else.");
    }
    if (template.isPresent()) {
      WordTemplate word = WordTemplate.open(template.get());
      DocumentFields fields = DocumentFields.of(edition, shared.language());
      WholeFile.write(to, document -> word.fill(fields, document));
    } else {
      List<String> ids =
          id.map(List::of)
              .orElse(edition.manifest().figures().stream().map(DeclaredFigure::id).toList());
      WholeFile.write(to, new StarterTemplate(edition, ids, shared.language())::write);
    }
    out.println(to);
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
      throw usage(
          "%s is no text. Name a file with --to."
              .formatted(chosen.name().toLowerCase(Locale.ROOT)));
    }
    return chosen;
  }

  private FigureFormat formatOf(Path to) {
    return FigureFormat.of(to)
        .orElseThrow(
            () ->
                usage(
                    "the name of '%s' says no format. Let it end by one of %s %s, or choose with --format."
                        .formatted(
                            to,
                            Arrays.stream(FigureFormat.values())
                                .map(FigureFormat::suffix)
                                .collect(Collectors.joining(" ")),
                            WORD)));
  }

  private static boolean isWord(Path to) {
    return to.toString().toLowerCase(Locale.ROOT).endsWith(WORD);
  }

  private ParameterException usage(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }
}
