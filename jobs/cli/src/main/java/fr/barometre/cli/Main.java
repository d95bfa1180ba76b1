package fr.barometre.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code barometre}: the one main of the application.
 *
 * <p>Data goes to standard output and messages to standard error, both in UTF-8 whatever the
 * locale. Exit codes are those of {@link ExitCode}.
 */
@Command(
    name = "barometre",
    description = "Turns the raw answers of a survey of companies into figures.",
    mixinStandardHelpOptions = true,
    version = "barometre 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 the data broke a rule and nothing was published,",
      "2 wrong usage or declaration, 3 published with warnings (--warnings-as-errors),",
      "70 a bug, 75 try again later."
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      TablesCommand.class,
      FigureCommand.class,
      ExplainCommand.class,
      CompareCommand.class,
      RollbackCommand.class,
      TabBookCommand.class,
      ReportCommand.class,
      ImportCommand.class,
      DoctorCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    CommandLine command =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(new Failures())
            .setParameterExceptionHandler(Failures::usage);
    int code = execute(command, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int execute(CommandLine command, String[] arguments) {
    try {
      return command.execute(arguments);
    } catch (LinkageError | VirtualMachineError | AssertionError failure) {
      command.getErr().println(BugReport.of(failure));
      return ExitCode.BUG.code();
    }
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8), true);
  }
}
