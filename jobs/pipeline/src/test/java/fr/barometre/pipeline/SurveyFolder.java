package fr.barometre.pipeline;

import fr.barometre.survey.declaration.SurveyDeclaration;
import fr.barometre.survey.publication.PublishedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A copy of a test survey that a test may spoil, and what it publishes. */
final class SurveyFolder {
  private final Path folder;
  private final Path output;

  private SurveyFolder(Path folder, Path output) {
    this.folder = folder;
    this.output = output;
  }

  /** A folder that is there already. */
  static SurveyFolder at(Path folder, Path root) {
    return new SurveyFolder(folder, root.resolve("published"));
  }

  static SurveyFolder copy(String name, Path root) {
    Path source = Path.of("src/test/resources/surveys", name);
    Path target = root.resolve(name);
    try (Stream<Path> files = Files.list(source)) {
      Files.createDirectories(target);
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new SurveyFolder(target, root.resolve("published"));
  }

  /** An empty folder, to be written. */
  static SurveyFolder written(Path root, String name) {
    try {
      return new SurveyFolder(
          Files.createDirectories(root.resolve(name)), root.resolve("published"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path path() {
    return folder;
  }

  Path output() {
    return output;
  }

  SurveyFolder edit(String file, UnaryOperator<String> change) {
    return write(file, change.apply(read(file)), StandardCharsets.UTF_8);
  }

  SurveyFolder write(String file, String text, Charset charset) {
    try {
      Files.write(folder.resolve(file), text.getBytes(charset));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  String read(String file) {
    return read(file, StandardCharsets.UTF_8);
  }

  String read(String file, Charset charset) {
    try {
      return Files.readString(folder.resolve(file), charset);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  RunReport run() {
    return run(System.getenv());
  }

  RunReport run(Map<String, String> environment) {
    return run(environment, Optional.empty());
  }

  /** With tables for τ-Argus. */
  RunReport run(Optional<Path> argus) {
    return run(System.getenv(), argus);
  }

  private RunReport run(Map<String, String> environment, Optional<Path> argus) {
    SparkTests.session();
    RunOptions options =
        new RunOptions(
            PublishedFolder.of(output),
            false,
            Optional.empty(),
            Path.of("target/spark.log"),
            environment);
    return new Run(
            SurveyDeclaration.load(folder), options.withArgus(argus), (stage, step, steps) -> {})
        .run();
  }

  Dataset<Row> table(RunReport report, String name) {
    return SparkTests.session()
        .read()
        .parquet(report.folder().resolve(name + ".parquet").toString());
  }
}
