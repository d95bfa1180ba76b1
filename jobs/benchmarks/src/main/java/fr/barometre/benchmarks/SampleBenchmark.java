package fr.barometre.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.spark.package$;

/**
 * The main job on the survey of the repository beside {@link BareSpark} on the same file, both as
 * whole processes, with the same flags and each with its archive of loaded classes.
 */
final class SampleBenchmark {
  private static final int ROUNDS = 5;
  private static final Path SURVEY = Path.of("data", "surveys", "reseaux-sociaux-2018");
  private static final Path LAUNCHER = Path.of("jobs", "barometre");
  private static final Path LIBRARIES = Path.of("jobs", "cli", "target", "lib");

  private final Path target;

  SampleBenchmark(Path target) {
    this.target = target;
  }

  void run() throws Exception {
    List<String> job =
        List.of(
            LAUNCHER.toString(),
            "run",
            SURVEY.toString(),
            "--output",
            target.resolve("published").toString());
    execute(job); // builds the program and leaves its archive
    List<String> plain = archived("plain");
    List<String> tuned = archived("tuned");
    execute(job);
    Timing ours = new Timing();
    Timing itsOwn = new Timing();
    Timing alike = new Timing();
    for (int round = 0; round < ROUNDS; round++) {
      itsOwn.measure(() -> execute(plain));
      ours.measure(() -> execute(job));
      alike.measure(() -> execute(tuned));
    }
    System.out.println(Machine.describe() + ", Spark " + package$.MODULE$.SPARK_VERSION());
    System.out.println(Timing.header("whole process, seconds, " + ROUNDS + " rounds"));
    System.out.println(itsOwn.row("bare Spark, its own settings"));
    System.out.println(alike.row("bare Spark, tuned as the main job is"));
    System.out.println(ours.row("barometre run"));
    System.out.printf("ratio to Spark's own settings %.2f%n", ours.median() / itsOwn.median());
    System.out.printf("ratio to the same settings %.2f%n", ours.median() / alike.median());
  }

  /** The bare program with the archive of classes that its first run leaves. */
  private List<String> archived(String settings) throws IOException, InterruptedException {
    Path archive = target.resolve(settings + ".jsa");
    execute(bare("-XX:ArchiveClassesAtExit=" + archive, settings));
    List<String> command = bare("-XX:SharedArchiveFile=" + archive, settings);
    execute(command);
    return command;
  }

  private List<String> bare(String archive, String settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx900m", archive));
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    for (String opened : opened()) {
      command.add("--add-opens=" + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", classPath(), BareSpark.class.getName()));
    command.addAll(
        List.of(
            SURVEY.resolve("reponses.csv").toString(),
            ";",
            "A08",
            target.resolve("bare").toString(),
            settings));
    return command;
  }

  /** What the launcher opens, as this jar's manifest has it. */
  private static List<String> opened() throws IOException {
    try (var jar = new JarFile(jar().toFile())) {
      return Arrays.asList(jar.getManifest().getMainAttributes().getValue("Add-Opens").split(" "));
    }
  }

  private static String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(LIBRARIES)) {
      return Stream.concat(Stream.of(jar()), jars.sorted())
          .map(Path::toString)
          .reduce((a, b) -> a + File.pathSeparator + b)
          .orElseThrow();
    }
  }

  private static Path jar() {
    return Path.of("jobs", "benchmarks", "target", "benchmarks.jar");
  }

  private Integer execute(List<String> command) throws IOException, InterruptedException {
    File log = target.resolve("sample.log").toFile();
    int status =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + status + "; its output is in " + log);
    }
    return status;
  }
}
