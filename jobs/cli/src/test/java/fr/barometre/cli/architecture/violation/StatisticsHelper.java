package fr.barometre.cli.architecture.violation;

import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Breaks the rules on names, on mutable statics, on Spark and on storage. */
public final class StatisticsHelper {
  public static int calls;

  private StatisticsHelper() {}

  public static long count(Dataset<Row> rows) {
    calls++;
    return rows.count();
  }

  public static long bytes(FileStatus file) {
    return file.getLen();
  }
}
