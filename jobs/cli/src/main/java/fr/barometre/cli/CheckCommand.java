package fr.barometre.cli;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.RunReport;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The declaration and the raw files, held to their rules; publishes nothing. */
@Command(
    name = "check",
    description = "Checks the declaration and the raw answers; publishes nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;
  @Mixin private RunOfSurvey job;

  @Override
  public Integer call() throws IOException {
    try {
      Survey survey = job.survey();
      RunReport report = job.run(survey, shared.output(), true);
      RunSummary summary = new RunSummary(survey, report, shared.output(), shared.language());
      print(shared.json() ? SharedOptions.json(summary.asMap()) + "\n" : summary.asText());
      return job.codeOf(report).code();
    } catch (InvalidDeclaration invalid) {
      printProblems(invalid.problems());
      throw invalid;
    } catch (DataRefused refused) {
      printProblems(refused.messages());
      throw refused;
    }
  }

  /** For programs; a person reads the same on standard error. */
  private void printProblems(List<?> problems) {
    if (shared.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("published", false);
      object.put("problems", problems);
      print(SharedOptions.json(object) + "\n");
    }
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
  }
}
