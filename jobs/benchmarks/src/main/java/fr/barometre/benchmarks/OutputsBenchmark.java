package fr.barometre.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What report authors call, as whole processes, on a survey of 60 questions and 6 segments. */
final class OutputsBenchmark {
  private static final int ROUNDS = 5;
  private static final Path LAUNCHER = Path.of("jobs", "barometre");

  private final Path target;

  OutputsBenchmark(Path target) {
    this.target = target;
  }

  void run() throws Exception {
    Path published = target.resolve("outputs-published");
    execute(
        LAUNCHER.toString(),
        "run",
        OutputsInput.write(target).toString(),
        "--output",
        published.toString());
    Map<String, List<String>> commands = commands(published);
    Map<String, Timing> timings = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        Timing timing = timings.computeIfAbsent(command.getKey(), any -> new Timing());
        if (round == 0) {
          execute(command.getValue().toArray(String[]::new)); // leaves the archive of classes
        } else {
          timing.measure(() -> execute(command.getValue().toArray(String[]::new)));
        }
      }
    }
    System.out.println(Machine.describe());
    System.out.println(Timing.header("whole process, seconds, " + ROUNDS + " rounds"));
    timings.forEach((name, timing) -> System.out.println(timing.row(name)));
  }

  private Map<String, List<String>> commands(Path published) {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("figure f2", light(published, "figure", "f2"));
    commands.put(
        "figure f2, svg",
        light(published, "figure", "f2", "--to", target.resolve("outputs.svg").toString()));
    commands.put(
        "figure f2, Word document",
        light(published, "figure", "f2", "--to", target.resolve("outputs.docx").toString()));
    commands.put(
        "figure --all, 40 figures in 10 formats",
        light(published, "figure", "--all", "--to", target.resolve("outputs-set").toString()));
    for (String form : List.of("xlsx", "ods")) {
      commands.put(
          "tabbook, 60 questions by 6 banners, " + form,
          light(published, "tabbook", "--to", target.resolve("outputs." + form).toString()));
    }
    return commands;
  }

  private static List<String> light(Path published, String... words) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--output", published.toString()));
    return command;
  }

  private Integer execute(String... command) throws IOException, InterruptedException {
    File log = target.resolve("outputs.log").toFile();
    int status =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + status + "; its output is in " + log);
    }
    return status;
  }
}
