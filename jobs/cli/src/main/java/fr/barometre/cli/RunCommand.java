package fr.barometre.cli;

import fr.barometre.pipeline.RunReport;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Override
  public Integer call() throws IOException {
    Survey survey = job.survey();
    RunReport report = job.run(survey, shared.output(), dryRun);
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
}
