package fr.barometre.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** One line for the person, a file with the stack trace for the programmer. */
final class BugReport {

  private BugReport() {}

  static String of(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String line = "this is a bug of barometre (%s). ".formatted(oneLine(failure));
    try {
      Path file = Files.createTempFile("barometre-bug-", ".txt");
      Files.writeString(file, trace.toString());
      return line + "Please report it with " + file;
    } catch (IOException noFile) {
      return line + "Please report it:\n" + trace;
    }
  }

  private static String oneLine(Throwable failure) {
    return failure.toString().lines().findFirst().orElse("");
  }
}
