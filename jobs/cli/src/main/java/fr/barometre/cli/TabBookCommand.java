package fr.barometre.cli;

import fr.barometre.report.output.WholeFile;
import fr.barometre.report.published.Edition;
import fr.barometre.report.tabbook.TabBook;
import fr.barometre.report.workbook.BookFormat;
import fr.barometre.statistics.change.MultipleTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
      names = "--adjust",
      paramLabel = "METHOD",
      description =
          "How probabilities are raised for many tests: ${COMPLETION-CANDIDATES}; by default, none.")
  private MultipleTests correction = MultipleTests.NONE;

  @Override
  public Integer call() throws IOException {
    BookFormat format = BookFormat.of(file).orElseThrow(this::noWorkbook);
    Edition edition = editions.in(shared.output());
    TabBook book = new TabBook(edition, new TabBook.Choices(shared.language(), correction));
    WholeFile.write(file, out -> format.write(book.book(), out));
    spec.commandLine()
        .getOut()
        .println(
            shared.json() ? SharedOptions.json(Map.of("file", file.toString())) : file.toString());
    return ExitCode.DONE.code();
  }

  private ParameterException noWorkbook() {
    return new ParameterException(
        spec.commandLine(),
        "'%s' is no workbook. Let its name end by %s."
            .formatted(
                file,
                Arrays.stream(BookFormat.values())
                    .map(BookFormat::suffix)
                    .collect(Collectors.joining(" or "))));
  }
}
