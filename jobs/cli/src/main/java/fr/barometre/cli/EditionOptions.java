package fr.barometre.cli;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.publication.PublishedFolder;
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

  @Option(
      names = "--at",
      paramLabel = "RUN",
      description =
          "An earlier run of the edition, or the beginning of its id; tables --runs lists them.")
  private Optional<String> run;

  Edition in(PublishedFolder output) {
    return new Editions(output).get(survey, edition, run);
  }

  boolean atRun() {
    return run.isPresent();
  }
}
