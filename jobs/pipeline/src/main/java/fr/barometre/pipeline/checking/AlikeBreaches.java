package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import fr.barometre.pipeline.loading.ResponseLayout;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Breaches of one rule by the same value in the same column.
 *
 * @param count how many
 * @param file of the first of them
 * @param record its number among the responses of the file; 0 where the file is meant
 * @param line where it starts; 0 where the file is meant
 */
public record AlikeBreaches(
    String rule, String column, String value, long count, String file, long record, long line) {

  /** Of a file that breaks a rule as a whole. */
  static AlikeBreaches ofFile(String rule, String file) {
    return new AlikeBreaches(rule, "", "", 1, file, 0, 0);
  }

  /** {@code file:line}, or the file alone where it is meant as a whole. */
  public String place() {
    return line == 0 ? file : file + ":" + line;
  }

  /** How many groups of a rule are told: a person mends the frequent ones first. */
  static final int MOST = 20;

  /** The frequent groups of each rule, the most frequent first. */
  static List<AlikeBreaches> of(Dataset<Row> judged) {
    Dataset<Row> groups =
        judged
            .select(
                explode(col(ResponseLayout.BREACHES_COLUMN)).as("b"),
                struct(
                        col(ResponseLayout.FILE_COLUMN),
                        col(ResponseLayout.RECORD_COLUMN),
                        col(ResponseLayout.LINE_COLUMN))
                    .as("place"))
            .groupBy(
                col("b.rule").as("rule"),
                col("b.column").as("column"),
                coalesce(col("b.value"), lit("")).as("value"))
            .agg(sum(lit(1L)).as("n"), min("place").as("first"));
    List<AlikeBreaches> alike = new ArrayList<>();
    for (Row row :
        groups
            .withColumn(
                "rank",
                row_number()
                    .over(Window.partitionBy("rule").orderBy(col("n").desc(), col("first").asc())))
            .filter(col("rank").leq(MOST))
            .orderBy("rule", "rank")
            .collectAsList()) {
      Row first = row.getAs("first");
      alike.add(
          new AlikeBreaches(
              row.getAs("rule"),
              row.getAs("column"),
              row.getAs("value"),
              row.getAs("n"),
              first.getString(0),
              first.getLong(1),
              first.getLong(2)));
    }
    return alike;
  }
}
