package fr.barometre.cli;

import fr.barometre.pipeline.CheckListener;
import fr.barometre.pipeline.EarlierEditions;
import fr.barometre.pipeline.Run;
import fr.barometre.pipeline.RunOptions;
import fr.barometre.pipeline.RunReport;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import fr.barometre.survey.publication.PublishedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of a run, and the run itself with its progress and its log. */
final class RunOfSurvey {

  @Parameters(paramLabel = "<survey-folder>", description = "The folder of survey.yaml.")
  private Path folder;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master; the local machine by default.")
  private Optional<String> master;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "Spark's log; a temporary file by default, kept only if it says something.")
  private Optional<Path> log;

  @Option(
      names = "--warnings-as-errors",
      description = "Exit with 3 where a warning rule was broken.")
  private boolean warningsAsErrors;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "Mended answers, written as the raw files: they take the place of those with the same key.")
  private Optional<Path> corrections;

  private Path file;
  private PublishedBefore before;

  /** The declaration; what a run needs of Spark is loaded while it is read. */
  Survey survey() throws IOException {
    file = log.isPresent() ? log.get() : Files.createTempFile("barometre-", ".log");
    Run.prepare(file.toAbsolutePath());
    try {
      Survey survey = SurveyDeclaration.load(folder);
      return corrections.map(survey::withMended).orElse(survey);
    } catch (InvalidDeclaration invalid) {
      discardEmptyLog();
      throw invalid;
    }
  }

  /**
   * @param argus folder for the tables as τ-Argus reads them, not protected
   */
  RunReport run(Survey survey, PublishedFolder output, boolean dryRun, Optional<Path> argus)
      throws IOException {
    RunOptions options =
        new RunOptions(output, dryRun, master, file.toAbsolutePath()).withArgus(argus);
    return run(survey, options, Optional.empty());
  }

  RunReport check(
      Survey survey, PublishedFolder output, boolean dryRun, Optional<CheckListener> listener)
      throws IOException {
    return run(survey, new RunOptions(output, dryRun, master, file.toAbsolutePath()), listener);
  }

  private RunReport run(Survey survey, RunOptions options, Optional<CheckListener> listener)
      throws IOException {
    before = new PublishedBefore(survey, options.output());
    RunReport report = run(survey, options, listener, before);
    discardEmptyLog();
    return report;
  }

  private void discardEmptyLog() throws IOException {
    if (log.isEmpty() && Files.exists(file) && Files.size(file) == 0) {
      Files.delete(file);
    }
  }

  ExitCode codeOf(RunReport report) {
    return warningsAsErrors && !report.warnings().isEmpty() ? ExitCode.WARNINGS : ExitCode.DONE;
  }

  /** Editions that the survey looks back to and that are not published. */
  List<String> missing() {
    return before.missing();
  }

  private static RunReport run(
      Survey survey,
      RunOptions options,
      Optional<CheckListener> listener,
      EarlierEditions earlier) {
    if (!ProgressLine.isWatched()) {
      return new Run(survey, options, (stage, step, steps) -> {}, listener)
          .lookingBackTo(earlier)
          .run();
    }
    try (ProgressLine progress = new ProgressLine()) {
      return new Run(survey, options, progress, listener).lookingBackTo(earlier).run();
    }
  }
}
