package fr.barometre.synthetic;

import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that writes synthetic raw answers for a declared survey. */
@Command(
    name = "synthetic",
    mixinStandardHelpOptions = true,
    description = {
      "Writes synthetic raw answers for the survey declared in a folder.",
      "Reads survey.yaml and margins.yaml there. The same folder, seed and size give the same bytes."
    })
public final class Synthetic implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int WRONG_USAGE = 2;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "SURVEY-FOLDER",
      description = "holds survey.yaml and margins.yaml")
  private Path folder;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "responses to write, refused ones included (default: what margins.yaml says)")
  private Long rows;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "where to write (default: the first raw file of survey.yaml)")
  private Path to;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Synthetic()).execute(arguments));
  }

  @Override
  public Integer call() {
    try {
      Path file = folder.resolve("margins.yaml");
      if (!Files.exists(file)) {
        throw new IllegalArgumentException(file + ": no such file. Name the folder of a survey.");
      }
      Margins margins = Margins.load(file);
      long responses = rows == null ? margins.responses() : rows;
      if (responses < 0) {
        throw new IllegalArgumentException("--rows " + rows + " is negative. Give 0 or more.");
      }
      Survey survey = SurveyDeclaration.load(folder);
      Path raw = to == null ? survey.raw().files().get(0) : to;
      new Generation(survey, margins).write(raw, responses);
      tell(responses + " synthetic responses written to " + raw);
      return DONE;
    } catch (IOException | InvalidDeclaration | IllegalArgumentException problem) {
      tell(problem.getMessage());
      return WRONG_USAGE;
    }
  }

  private void tell(String message) {
    command.commandLine().getErr().println(message);
  }
}
