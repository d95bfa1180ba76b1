package fr.barometre.cli;

import fr.barometre.report.published.Edition;
import fr.barometre.report.tabbook.Correction;
import fr.barometre.report.tabbook.TabBook;
import fr.barometre.report.tabbook.TabBookSpreadsheet;
import fr.barometre.report.tabbook.TabBookWorkbook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes all figures by all segments as one workbook. Never loads Spark. */
@Command(
    name = "tabbook",
    description = "Writes all figures by all segments as one workbook.",
    mixinStandardHelpOptions = true)
final class TabBookCommand implements Callable<Integer> {
  private static final String EXCEL = ".xlsx";
  private static final String OPEN_DOCUMENT = ".ods";

  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;
  @Mixin private EditionOptions editions;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The workbook: FILE.xlsx or FILE.ods.")
  private Path file;

  @Option(
      names = "--correction",
      paramLabel = "CORRECTION",
      description =
          "Of the letters for several comparisons, one of: ${COMPLETION-CANDIDATES}; NONE by default.")
  private Correction correction = Correction.NONE;

  @Override
  public Integer call() throws IOException {
    String name = file.getFileName().toString();
    if (!name.endsWith(EXCEL) && !name.endsWith(OPEN_DOCUMENT)) {
      throw new ParameterException(
          spec.commandLine(),
          "'%s' is no workbook. Let its name end by %s or %s."
              .formatted(file, EXCEL, OPEN_DOCUMENT));
    }
    Edition edition = editions.in(shared.output());
    TabBook book = new TabBook(edition, new TabBook.Choices(shared.language(), correction));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      if (name.endsWith(EXCEL)) {
        new TabBookWorkbook(book).write(out);
      } else {
        new TabBookSpreadsheet(book).write(out);
      }
    }
    spec.commandLine()
        .getOut()
        .println(
            shared.json() ? SharedOptions.json(Map.of("file", file.toString())) : file.toString());
    return ExitCode.DONE.code();
  }
}
