package fr.barometre.cli;

import fr.barometre.report.published.Editions;
import fr.barometre.survey.publication.KeptRun;
import fr.barometre.survey.publication.Rollback;
import fr.barometre.survey.publication.RunStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes an earlier run again. Never loads Spark. */
@Command(
    name = "rollback",
    description = "Publishes an earlier run of an edition again; tables --runs lists them.",
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;

  @Parameters(paramLabel = "RUN", description = "The run's id, or the beginning of it.")
  private String run;

  @Option(
      names = "--survey",
      paramLabel = "NAME",
      description = "May be left out where only one survey is published.")
  private Optional<String> survey;

  @Option(names = "--edition", paramLabel = "E", description = "The latest by default.")
  private Optional<String> edition;

  @Override
  public Integer call() {
    RunStore runs = new Editions(shared.output()).store(survey, edition);
    Rollback rollback = Rollback.to(runs, run);
    spec.commandLine()
        .getOut()
        .println(
            shared.json()
                ? SharedOptions.json(entry(rollback, runs.location()))
                : text(rollback, runs.location()));
    return ExitCode.DONE.code();
  }

  private String text(Rollback rollback, String location) {
    String to = rollback.to().name();
    if (!rollback.changed()) {
      return Phrase.IN_FORCE_ALREADY.in(shared.language(), location, to);
    }
    return Phrase.ROLLED_BACK.in(
        shared.language(),
        location,
        to,
        RunList.time(rollback.to().ended()),
        rollback.from().map(KeptRun::name).orElse("-"));
  }

  private static Map<String, Object> entry(Rollback rollback, String location) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("location", location);
    entry.put("from", rollback.from().map(KeptRun::name).orElse(null));
    entry.put("to", rollback.to().name());
    entry.put("changed", rollback.changed());
    return entry;
  }
}
