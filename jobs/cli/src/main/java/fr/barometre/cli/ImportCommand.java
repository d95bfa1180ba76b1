package fr.barometre.cli;

import fr.barometre.pipeline.importing.SurveyImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** Writes a first declaration from an export. Never loads Spark. */
@Command(
    name = "import",
    description = "Writes a first survey.yaml from the export of a survey tool.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SharedOptions shared;

  @Parameters(paramLabel = "<export>", description = "The file that the tool exported.")
  private Path export;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description =
          "The folder of the survey to be; its name may end by the edition: barometer-2026.")
  private Path folder;

  @Option(
      names = "--structure",
      paramLabel = "FILE.lss",
      description = "LimeSurvey's structure, for wordings and labels.")
  private Optional<Path> structure;

  @Override
  public Integer call() throws IOException {
    SurveyImport.Imported imported = new SurveyImport(export, folder, structure).run();
    PrintWriter out = spec.commandLine().getOut();
    if (shared.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("declaration", imported.declaration().toString());
      object.put("records", imported.records());
      object.put("questions", imported.questions());
      object.put("decisions", imported.decisions());
      out.println(SharedOptions.json(object));
    } else {
      out.println(
          Phrase.IMPORTED.in(
              shared.language(),
              imported.declaration(),
              imported.questions(),
              imported.records(),
              imported.decisions().size()));
      out.println(Phrase.CHECK_IT.in(shared.language(), folder));
    }
    return ExitCode.DONE.code();
  }
}
