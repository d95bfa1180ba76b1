package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey of 2018 declares confidentiality: a hundred answers in seventy domains. */
@Tag("slow")
class ConfidentialSampleTest {
  private static final Path SURVEYS = Path.of("../../data/surveys/reseaux-sociaux-2018");
  private static final Path REFERENCE = Path.of("../../data/reference");

  @TempDir Path root;

  @Test
  void a_large_survey_is_protected_in_time_and_most_of_it_is_published() throws IOException {
    Path folder = copy(SURVEYS, root.resolve("data/surveys/reseaux-sociaux-2018"));
    copy(REFERENCE, root.resolve("data/reference"));
    Path declaration = folder.resolve("survey.yaml");
    Files.writeString(
        declaration,
        Files.readString(declaration)
            .replace("\nindicators:\n", "\nconfidentiality: {magnitudes: {}}\nindicators:\n"));
    SparkTests.session();
    RunOptions options =
        new RunOptions(
            root.resolve("published"), false, Optional.empty(), Path.of("target/spark.log"));

    long started = System.nanoTime();
    RunReport report =
        new Run(SurveyDeclaration.load(folder), options, (stage, step, steps) -> {}).run();
    Duration took = Duration.ofNanos(System.nanoTime() - started);

    long hidden = report.hidden().values().stream().mapToLong(Long::longValue).sum();
    long all = report.tables().get("estimates");
    System.out.printf(
        "%d of %d figures hidden, %s: %.1f s%n",
        hidden, all, report.hidden(), took.toMillis() / 1e3);
    assertTrue(hidden < all / 2, hidden + " of " + all);
    assertTrue(took.compareTo(Duration.ofMinutes(5)) < 0, "took " + took);
    assertNoShareIsAlone(
        SparkTests.session()
            .read()
            .parquet(report.folder().resolve("estimates.parquet").toString()));
  }

  /** Presence is yes or no: one shown without the other would tell it. */
  private static void assertNoShareIsAlone(Dataset<Row> estimates) {
    List<Row> alone =
        estimates
            .filter("indicator = 'presence'")
            .groupBy("domain")
            .agg(
                org.apache
                    .spark
                    .sql
                    .functions
                    .expr("count_if(status_reason like 'confidentiality%')")
                    .as("hidden"))
            .filter("hidden = 1")
            .collectAsList();
    assertEquals(List.of(), alone);
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }
}
