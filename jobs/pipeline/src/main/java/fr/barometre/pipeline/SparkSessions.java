package fr.barometre.pipeline;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Opens the session of a run: on the local machine unless a master is named or Spark was told one
 * already.
 */
final class SparkSessions {
  private static final String MASTER = "spark.master";

  /**
   * What a run needs of Spark; anything that {@code spark-submit} sets wins, but for the meaning of
   * values.
   */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.sql.shuffle.partitions", "8",
          "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");

  private static final Map<String, String> MEANING =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          // An impossible derived value is an absent one, not the end of the run.
          "spark.sql.ansi.enabled", "false");

  private SparkSessions() {}

  /**
   * @param small whether the input is so small that generating and compiling code costs more than
   *     it saves
   */
  static SparkSession open(String name, RunOptions options, boolean small) {
    System.setProperty("barometre.log", options.log().toString());
    SparkConf conf = new SparkConf().setAppName(name);
    options.master().ifPresent(conf::setMaster);
    conf.setIfMissing(MASTER, "local[*]");
    if (conf.get(MASTER).startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    DEFAULTS.forEach(conf::setIfMissing);
    MEANING.forEach(conf::set);
    if (small) {
      conf.setIfMissing("spark.sql.codegen.wholeStage", "false");
      conf.setIfMissing("spark.sql.codegen.factoryMode", "NO_CODEGEN");
      conf.setIfMissing("spark.sql.adaptive.enabled", "false");
      conf.set("spark.sql.shuffle.partitions", "1");
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
