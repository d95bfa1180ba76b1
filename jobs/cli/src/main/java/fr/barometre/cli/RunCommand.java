package fr.barometre.cli;

import fr.barometre.pipeline.RunReport;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "run",
    description = "Raw answers to published tables.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;
  @Mixin private RunOfSurvey job;

  @Option(names = "--dry-run", description = "Check everything, publish nothing.")
  private boolean dryRun;

  @Option(
      names = "--argus",
      paramLabel = "DIR",
      description =
          "Write the tables of a survey that declares confidentiality as τ-Argus reads them too: not protected, for nobody else.")
  private Optional<Path> argus;

  @Override
  public Integer call() throws IOException {
    Survey survey = job.survey();
    argus.ifPresent(folder -> checkArgus(survey, folder));
    RunReport report = job.run(survey, shared.output(), dryRun, argus);
    argus
        .filter(folder -> report.published())
        .ifPresent(
            folder ->
                spec.commandLine()
                    .getErr()
                    .println(Phrase.ARGUS.in(shared.language(), folder.toAbsolutePath())));
    RunSummary summary = new RunSummary(survey, report, shared.output(), shared.language());
    spec.commandLine()
        .getOut()
        .print(shared.json() ? SharedOptions.json(summary.asMap()) + "\n" : summary.asText());
    if (report.published()) {
      job.missing().forEach(this::tellMissing);
    }
    return job.codeOf(report).code();
  }

  private void tellMissing(String edition) {
    spec.commandLine()
        .getErr()
        .printf(
            "edition %s is not published under %s: table changes does not look back to it. "
                + "Publish it, then run again.%n",
            edition, shared.output());
  }

  private void checkArgus(Survey survey, Path folder) {
    if (survey.confidentiality().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--argus needs 'confidentiality' in survey.yaml: it says which tables there are to protect.");
    }
    Path published = Path.of(shared.output().toString()).toAbsolutePath().normalize();
    if (folder.toAbsolutePath().normalize().startsWith(published)) {
      throw new ParameterException(
          spec.commandLine(),
          "--argus "
              + folder
              + " lies in the published folder, but what it writes is not for readers. Name a folder elsewhere.");
    }
  }
}
