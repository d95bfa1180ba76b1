package fr.barometre.cli;

import fr.barometre.cli.findings.FindingsFile;
import fr.barometre.cli.findings.FindingsText;
import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.RunReport;
import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.pipeline.checking.RefusedRecords;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was found, with values, as FILE.html or FILE.xlsx.")
  private Optional<Path> page;

  @Option(
      names = "--rejects",
      paramLabel = "FILE.csv",
      description =
          "Write the refused records as they stand in the raw files, to be mended and given to --corrections.")
  private Optional<Path> rejects;

  @Override
  public Integer call() throws IOException {
    try {
      FindingsFile.confirm(page, spec.commandLine());
      Survey survey = job.survey();
      RunReport report =
          job.check(
              survey,
              shared.output(),
              true,
              Optional.of((found, refused) -> tell(survey, found, refused)));
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

  /** Before a threshold may stop the check: whoever mends the answers needs it most then. */
  private void tell(Survey survey, CheckFindings found, RefusedRecords refused) {
    if (!shared.json()) {
      String text = new FindingsText(found, shared.language()).text();
      print(text.isEmpty() ? "" : text.substring(1) + "\n");
    }
    rejects.ifPresent(refused::write);
    page.ifPresent(file -> new FindingsFile(file).write(survey, found, shared.language()));
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
