package fr.barometre.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The one session of the test JVM, opened as a run opens it. */
public final class SharedSpark {
  private static final SparkSession SESSION =
      SparkSessions.open(
          "tests",
          new RunOptions(
              Path.of("target"), false, Optional.of("local[2]"), Path.of("target/spark.log")),
          true);

  private SharedSpark() {}

  public static SparkSession session() {
    return SESSION;
  }
}
