package fr.barometre.cli.architecture.violation;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Breaks the rules on names, on mutable statics and on Spark. */
public final class StatisticsHelper {
  public static int calls;

  private StatisticsHelper() {}

  public static long count(Dataset<Row> rows) {
    calls++;
    return rows.count();
  }
}
