package fr.barometre.cli;

import fr.barometre.report.output.TableCopy;
import fr.barometre.report.output.TableFormat;
import fr.barometre.report.output.WholeFile;
import fr.barometre.report.published.Edition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** To copy a whole published table to another format. */
final class CopyOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Copy the whole table, as one of: ${COMPLETION-CANDIDATES}; by the end of the file's name"
              + " where only --to is given.")
  private Optional<TableFormat> format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to copy it to; csv goes to standard output without it.")
  private Optional<Path> file;

  boolean isAsked() {
    return format.isPresent() || file.isPresent();
  }

  /**
   * Copies the table and says where.
   *
   * @throws ParameterException if a table, a format or a file is missing, or the table does not fit
   */
  void copy(Optional<String> name, Edition edition, SharedOptions shared) throws IOException {
    String table =
        name.orElseThrow(
            () -> wrong("no table is named. Say which: barometre tables NAME --format FORMAT."));
    TableFormat chosen =
        format
            .or(() -> file.flatMap(TableFormat::of))
            .orElseThrow(() -> wrong("the name of '%s' says no format. Choose with --format."));
    TableCopy copy = new TableCopy(edition, table, shared.language());
    if (!chosen.isText() && !copy.fitsSheet()) {
      throw wrong("'%s' has more rows than a sheet holds. Take --format csv.".formatted(table));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (file.isPresent()) {
      WholeFile.write(file.get(), to -> chosen.write(copy, to));
      String written = file.get().toString();
      out.println(shared.json() ? SharedOptions.json(Map.of("file", written)) : written);
    } else if (chosen.isText()) {
      copy.csv(out);
    } else {
      throw wrong("a workbook is no text. Name a file with --to.");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(
        spec.commandLine(), message.replace("%s", file.map(Path::toString).orElse("")));
  }
}
