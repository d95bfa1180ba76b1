package fr.barometre.benchmarks;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The least a Spark program can do with a CSV file: open a session, read, group once, write one
 * Parquet file. With its own settings, or with those of the main job for small surveys.
 */
public final class BareSpark {
  private BareSpark() {}

  /**
   * @param arguments the CSV file, its separator, the column to group by, the folder to write, and
   *     {@code plain} or {@code tuned}
   */
  public static void main(String[] arguments) {
    SparkSession.Builder session =
        SparkSession.builder()
            .master("local[*]")
            .appName("bare")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false");
    if (arguments[4].equals("tuned")) {
      session
          .config("spark.sql.codegen.wholeStage", "false")
          .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .config("spark.sql.adaptive.enabled", "false")
          .config("spark.sql.constraintPropagation.enabled", "false")
          .config("spark.sql.shuffle.partitions", "1");
    }
    SparkSession spark = session.getOrCreate();
    Dataset<Row> answers =
        spark
            .read()
            .option("header", "true")
            .option("sep", arguments[1])
            .option("escape", "\"")
            .option("multiLine", "true")
            .csv(arguments[0]);
    answers.groupBy(arguments[2]).count().write().mode(SaveMode.Overwrite).parquet(arguments[3]);
    spark.stop();
  }
}
