package fr.barometre.benchmarks;

import fr.barometre.pipeline.reduction.CellSums;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * All 311 one- and two-way domains of 20 yes/no indicators with standard errors, beside DuckDB
 * computing the same sums over the same file. Sessions are up before the clock starts.
 */
final class DomainsBenchmark {
  private static final int ROUNDS = 5;

  private final Path target;
  private final List<Long> sizes;

  DomainsBenchmark(Path target, List<Long> sizes) {
    this.target = target;
    this.sizes = sizes;
  }

  void run() throws Exception {
    SparkSession spark = LocalSession.open("domains");
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      duckDb.createStatement().execute("set memory_limit = '4GB'");
      System.out.printf(
          "%s, Spark %s, DuckDB %s%n",
          Machine.describe(), spark.version(), duckDb.getMetaData().getDatabaseProductVersion());
      for (long rows : sizes) {
        DomainsInput input = DomainsInput.write(spark, target, rows);
        compare(new SparkDomains(spark, input, "stratum_weight"), duckDb);
        compare(new SparkDomains(spark, input, "own_weight"), duckDb);
      }
    } finally {
      spark.stop();
    }
  }

  private static void compare(SparkDomains ours, Connection connection) throws Exception {
    DuckDbDomains theirs = new DuckDbDomains(connection, ours.input(), ours.weight());
    Timing sums = new Timing();
    Timing whole = new Timing();
    Timing duckDb = new Timing();
    Figures figures = SparkDomains.figures(ours.sums());
    figures.requireSame(DuckDbDomains.figures(theirs.sums()));
    for (int round = 0; round < ROUNDS; round++) {
      whole.measure(
          () -> {
            CellSums cells = sums.measure(ours::sums);
            return SparkDomains.figures(cells);
          });
      duckDb.measure(theirs::sums);
    }
    System.out.println();
    System.out.println(
        Timing.header(String.format("%,d rows, %s", ours.input().rows(), ours.weight())));
    System.out.println(duckDb.row("DuckDB, sums"));
    System.out.println(sums.row("barometre, sums"));
    System.out.println(whole.row("barometre, sums and " + figures.size() + " figures"));
    System.out.printf(
        "ratio of medians, sums %.2f; figures agree to 1e-9%n", sums.median() / duckDb.median());
  }
}
