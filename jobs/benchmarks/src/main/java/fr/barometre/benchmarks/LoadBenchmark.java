package fr.barometre.benchmarks;

import fr.barometre.pipeline.CheckListener;
import fr.barometre.pipeline.Run;
import fr.barometre.pipeline.RunOptions;
import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.pipeline.checking.RefusedRecords;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import fr.barometre.survey.publication.PublishedFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Raw answers loaded and checked, as {@code barometre check} does, beside a scan of the same CSV by
 * Spark with the same columns parsed. The session is up before the clock starts.
 */
final class LoadBenchmark {
  private static final int ROUNDS = 5;

  private final Path target;
  private final List<Long> sizes;

  LoadBenchmark(Path target, List<Long> sizes) {
    this.target = target;
    this.sizes = sizes;
  }

  void run() throws Exception {
    SparkSession spark = LocalSession.open("load");
    try {
      System.out.printf("%s, Spark %s%n", Machine.describe(), spark.version());
      for (long rows : sizes) {
        compare(spark, LoadInput.write(target, rows));
      }
    } finally {
      spark.stop();
    }
  }

  private void compare(SparkSession spark, LoadInput input) throws Exception {
    Survey survey = SurveyDeclaration.load(input.folder());
    requireFound(check(survey), input);
    scan(spark, input);
    Timing bare = new Timing();
    Timing ours = new Timing();
    for (int round = 0; round < ROUNDS; round++) {
      bare.measure(() -> scan(spark, input));
      ours.measure(() -> check(survey));
    }
    System.out.println();
    System.out.println(
        Timing.header(
            String.format(
                "%,d records, %,d MiB", input.rows(), input.answers().toFile().length() >> 20)));
    System.out.println(bare.row("Spark, columns parsed"));
    System.out.println(ours.row("loaded, and checked by 30 rules"));
    System.out.printf("speed to that of the scan: %.2f%n", bare.median() / ours.median());
  }

  /** Reads every cell and keeps none. */
  private static Long scan(SparkSession spark, LoadInput input) {
    Dataset<Row> rows =
        spark
            .read()
            .option("header", "true")
            .option("sep", ";")
            .option("escape", "\"")
            .schema(LoadInput.schema())
            .csv(input.answers().toString());
    rows.write().format("noop").mode("overwrite").save();
    return input.rows();
  }

  private Map<String, Long> check(Survey survey) {
    Map<String, Long> broken = new TreeMap<>();
    CheckListener listener =
        (CheckFindings findings, RefusedRecords refused) ->
            findings.rules().forEach(rule -> broken.put(rule.count().id(), rule.count().broken()));
    RunOptions options =
        new RunOptions(
            PublishedFolder.of(target.resolve("published")),
            true,
            Optional.empty(),
            target.resolve("load.log"),
            System.getenv());
    new Run(survey, options, (stage, step, steps) -> {}, Optional.of(listener)).run();
    return broken;
  }

  private static void requireFound(Map<String, Long> found, LoadInput input) {
    if (!found.equals(input.broken())) {
      throw new IllegalStateException(
          "found " + found + " where " + input.broken() + " break a rule");
    }
  }
}
