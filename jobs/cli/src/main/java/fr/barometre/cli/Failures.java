package fr.barometre.cli;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.report.UnknownName;
import fr.barometre.report.figure.IncompleteFigure;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.publication.CannotPublish;
import fr.barometre.survey.publication.EditionBusy;
import fr.barometre.survey.publication.UnknownRun;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in a message and an exit code; a stack trace goes to a file. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    ExitCode code = codeOf(failure);
    command.getErr().println(code == ExitCode.BUG ? BugReport.of(failure) : message(failure));
    return code.code();
  }

  /** One line on what is wrong with the arguments, one on where to read more. */
  static int usage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command.getErr().println("barometre: " + failure.getMessage());
    UnmatchedArgumentException.printSuggestions(failure, command.getErr());
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USAGE.code();
  }

  private static ExitCode codeOf(Exception failure) {
    if (failure instanceof DataRefused) {
      return ExitCode.DATA_REFUSED;
    }
    if (failure instanceof InvalidDeclaration
        || failure instanceof UnknownName
        || failure instanceof IncompleteFigure
        || failure instanceof UnknownRun
        || failure instanceof CannotPublish) {
      return ExitCode.WRONG_USAGE;
    }
    if (failure instanceof EditionBusy || StorageFailure.of(failure).isPresent()) {
      return ExitCode.TRY_AGAIN;
    }
    return ExitCode.BUG;
  }

  private static String message(Exception failure) {
    return StorageFailure.of(failure)
        .map(storage -> "cannot read or write: %s. %s".formatted(storage.words(), storage.remedy()))
        .orElse(failure.getMessage());
  }
}
