package fr.barometre.cli;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which published edition a command is about. */
final class EditionOptions {

  @Option(
      names = "--survey",
      paramLabel = "NAME",
      description = "May be left out where only one survey is published.")
  private Optional<String> survey;

  @Option(names = "--edition", paramLabel = "E", description = "The latest by default.")
  private Optional<String> edition;

  Edition in(Path output) {
    return new Editions(output).get(survey, edition);
  }
}
