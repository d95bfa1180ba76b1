package fr.barometre.pipeline.publishing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.pmod;

import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Answers as a survey with four segments would publish them: 18 regions, 10 sectors, 5 sizes and 3
 * kinds of customers, each code as frequent as the others of its list and independent of the rest,
 * which leaves least to skip.
 */
final class LargeResponses {
  static final Table TABLE =
      new Table(
          "responses",
          "One company that answered.",
          List.of(
              new Column("company", ColumnType.STRING, true, "Key."),
              new Column("weight", ColumnType.DOUBLE, true, "Weight."),
              new Column("region", ColumnType.STRING, false, "Region."),
              new Column("sector", ColumnType.STRING, false, "Sector."),
              new Column("size", ColumnType.STRING, false, "Size."),
              new Column("customers", ColumnType.STRING, false, "Customers."),
              new Column("present", ColumnType.BOOLEAN, false, "An answer."),
              new Column("turnover", ColumnType.DOUBLE, false, "A number.")),
          List.of("region", "sector", "size", "customers", "company"));

  private LargeResponses() {}

  static Dataset<Row> of(SparkSession spark, long rows) {
    return spark
        .range(0, rows, 1, 16)
        .select(
            concat(lit("1-"), lpad(col("id").cast("string"), 9, "0")).as("company"),
            draw(1, 100_000).divide(1000.0).plus(1).as("weight"),
            code("region", 2, 18),
            code("sector", 3, 10),
            code("size", 4, 5),
            code("customers", 5, 3),
            draw(6, 2).equalTo(1).as("present"),
            draw(7, 1_000_000).cast("double").as("turnover"));
  }

  private static org.apache.spark.sql.Column draw(int seed, int below) {
    return pmod(hash(col("id"), lit(seed)), lit(below));
  }

  private static org.apache.spark.sql.Column code(String name, int seed, int codes) {
    org.apache.spark.sql.Column[] list =
        IntStream.rangeClosed(1, codes)
            .mapToObj(i -> lit("%s_%02d".formatted(name, i)))
            .toArray(org.apache.spark.sql.Column[]::new);
    return element_at(array(list), draw(seed, codes).plus(1)).as(name);
  }
}
