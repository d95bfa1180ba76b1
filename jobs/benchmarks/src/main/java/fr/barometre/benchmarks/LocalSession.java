package fr.barometre.benchmarks;

import org.apache.spark.sql.SparkSession;

/** The session of a benchmark: this machine's cores, no page, no talk. */
final class LocalSession {
  private LocalSession() {}

  static SparkSession open(String name) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .appName(name)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
