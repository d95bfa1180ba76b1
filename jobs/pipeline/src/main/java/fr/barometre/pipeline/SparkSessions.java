package fr.barometre.pipeline;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.internal.SQLConf;
import scala.Option;

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
          "spark.sql.ui.explainMode", "simple",
          "spark.sql.shuffle.partitions", "8",
          "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");

  private static final Map<String, String> MEANING =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          // An impossible derived value is an absent one, not the end of the run.
          "spark.sql.ansi.enabled", "false");

  private SparkSessions() {}

  /** What spares a small input the cost of generating code and of reasoning about plans. */
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.constraintPropagation.enabled", "false",
          "spark.sql.shuffle.partitions", "1");

  /**
   * Opens a session. Beside one that is open already it is a session apart, whose settings are its
   * own.
   *
   * @param small whether the input is so small that starting up costs more than the work
   */
  static synchronized SparkSession open(String name, RunOptions options, boolean small) {
    Option<SparkSession> open = SparkSession.getDefaultSession();
    if (open.isDefined()) {
      SparkSession apart = open.get().newSession();
      MEANING.forEach(apart.conf()::set);
      if (small) {
        SMALL.forEach(apart.conf()::set);
      }
      return told(apart, small);
    }
    System.setProperty("barometre.log", options.log().toString());
    SparkConf conf = new SparkConf().setAppName(name);
    options.master().ifPresent(conf::setMaster);
    conf.setIfMissing(MASTER, "local[*]");
    if (conf.get(MASTER).startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    if (small) {
      SMALL.forEach(conf::setIfMissing);
    }
    DEFAULTS.forEach(conf::setIfMissing);
    MEANING.forEach(conf::set);
    return told(SparkSession.builder().config(conf).getOrCreate(), small);
  }

  /** Whether a session would be the first of its process. */
  static synchronized boolean noneOpen() {
    return SparkSession.getDefaultSession().isEmpty();
  }

  /**
   * What opening a session and reading expressions load first: the log, classes and registries.
   * Meanwhile no session is opened: classes that need one another are best initialised by one
   * thread.
   */
  static synchronized void loadClasses(Path log) {
    System.setProperty("barometre.log", log.toString());
    SparkSession.builder().config(new SparkConf());
    UserGroupInformation.isSecurityEnabled();
    ManagementFactory.getPlatformMBeanServer();
    new SQLConf();
    FunctionRegistry.builtin();
    new CatalystSqlParser().parseExpression("a = 1");
  }

  /** Tasks of an RDD see the settings of a session only where its context repeats them. */
  private static SparkSession told(SparkSession session, boolean small) {
    SMALL.forEach(
        (key, value) -> session.sparkContext().setLocalProperty(key, small ? value : null));
    return session;
  }
}
