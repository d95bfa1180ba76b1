package fr.barometre.pipeline;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;

/**
 * What tests on Spark extend: the one session of the test JVM, opened as a run opens it, and
 * spark-testing-base's comparisons of Datasets.
 */
public abstract class SparkTests extends JavaDatasetSuiteBase {
  private static final SparkSession SHARED = open();

  private static SparkSession open() {
    Path target = Path.of("target");
    RunOptions options =
        new RunOptions(target, true, Optional.of("local[2]"), target.resolve("spark.log"));
    SparkSession spark = SparkSessions.open("tests", options, false);
    spark.conf().set("spark.sql.shuffle.partitions", "2");
    return spark;
  }

  /** The shared session, for tests that need no comparison of Datasets. */
  public static SparkSession session() {
    return SHARED;
  }

  @Override
  public SparkSession spark() {
    return SHARED;
  }

  @Override
  public SQLContext sqlContext() {
    return SHARED.sqlContext();
  }
}
