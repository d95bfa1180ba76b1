package fr.barometre.cli;

import fr.barometre.report.output.WholeFile;
import fr.barometre.report.page.ReportPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an edition as one HTML file. Never loads Spark. */
@Command(
    name = "report",
    description =
        "Writes an edition as one HTML file: figures, codebook and method, in French and English.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;
  @Mixin private EditionOptions editions;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file: FILE.html.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    String page = new ReportPage(editions.in(shared.output()), shared.language()).write();
    WholeFile.write(file, page.getBytes(StandardCharsets.UTF_8));
    spec.commandLine()
        .getOut()
        .println(
            shared.json() ? SharedOptions.json(Map.of("file", file.toString())) : file.toString());
    return ExitCode.DONE.code();
  }
}
