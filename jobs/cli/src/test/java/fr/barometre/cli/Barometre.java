package fr.barometre.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real program in its own process, as the launcher starts it. */
record Barometre(int exit, String out, String err) {

  /** With Spark on the class path. */
  static Barometre start(String... arguments) {
    return startWith(Map.of(), arguments);
  }

  /** The same, with more variables in the environment. */
  static Barometre startWith(Map<String, String> environment, String... arguments) {
    return start(System.getProperty("java.class.path"), List.of(), environment, arguments);
  }

  /** Without Spark and Scala on the class path. */
  static Barometre startLight(List<String> flags, String... arguments) {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).getFileName().toString().matches("(spark|scala)-.*"))
            .collect(Collectors.joining(File.pathSeparator));
    return start(path, flags, Map.of(), arguments);
  }

  /**
   * Begins and does not wait: for whoever wants to end it. By the launcher that {@code -Dlauncher}
   * names, whose archive of classes makes a run shorter; else as the other commands.
   */
  static Process begin(Path err, String... arguments) throws IOException {
    return begin(Map.of(), err, arguments);
  }

  /** The same, with more variables in the environment. */
  static Process begin(Map<String, String> environment, Path err, String... arguments)
      throws IOException {
    ProcessBuilder builder = processOf(System.getProperty("java.class.path"), List.of(), arguments);
    builder.environment().putAll(environment);
    String launcher = System.getProperty("launcher");
    if (launcher != null) {
      List<String> command = new ArrayList<>(List.of(launcher));
      command.addAll(List.of(arguments));
      builder.command(command);
    }
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }

  private static Barometre start(
      String path, List<String> flags, Map<String, String> environment, String... arguments) {
    try {
      Path err = File.createTempFile("barometre", ".err").toPath();
      ProcessBuilder builder = processOf(path, flags, arguments).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      try (InputStream out = process.getInputStream()) {
        String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return new Barometre(exit, text, java.nio.file.Files.readString(err));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
  }

  private static ProcessBuilder processOf(String path, List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>(java());
    command.addAll(flags);
    command.addAll(List.of("-cp", path, Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** The Java of the tests, with their flags. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ownFlags());
    return command;
  }

  /** The flags the tests themselves were started with, which are those of the launcher. */
  private static List<String> ownFlags() {
    return Stream.concat(
            Stream.of("-Dslf4j.internal.verbosity=ERROR"),
            java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--add-opens") || flag.startsWith("-XX:")))
        .toList();
  }
}
