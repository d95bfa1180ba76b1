package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import fr.barometre.statistics.Moments;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sums of a column and of its squares as Spark's own sums of integers, which are the same in any
 * order.
 *
 * <p>A number is cut into limbs of 32 bits, the first of multiples of 2^32, so numbers below 2^64
 * are summed to 2^-64, over 2^31 rows at least. Splitting is exact: powers of two and differences
 * with a whole part round nothing. What is not a number above 0 counts as 0.
 *
 * @param column of doubles
 */
record ExactSums(String column) {
  private static final int LIMBS = 4;
  private static final int BITS = 32;

  /** Squares of numbers from here on do not fit the first limb. */
  static final double LARGEST = 0x1p32;

  private static final double LIMB = 0x1p32;

  /** Adds the limbs. */
  Dataset<Row> prepare(Dataset<Row> rows) {
    Column usable = col(column).gt(0).and(col(column).lt(LARGEST));
    Column number = when(usable, col(column)).otherwise(lit(0.0));
    return split(split(rows, number, "_v"), number.multiply(number), "_q");
  }

  private static Dataset<Row> split(Dataset<Row> rows, Column number, String name) {
    Dataset<Row> split = rows.withColumn(name + "r0", number.divide(LIMB));
    for (int k = 0; k < LIMBS; k++) {
      Column rest = col(name + "r" + k);
      split = split.withColumn(name + k, floor(rest));
      if (k + 1 < LIMBS) {
        split = split.withColumn(name + "r" + (k + 1), rest.minus(col(name + k)).multiply(LIMB));
      }
    }
    return split;
  }

  /** What is aggregated. */
  List<Column> sums() {
    List<Column> sums = new ArrayList<>();
    for (String name : List.of("_v", "_q")) {
      for (int k = 0; k < LIMBS; k++) {
        sums.add(sum(name + k).as(name + k));
      }
    }
    return sums;
  }

  /** The moments of the n numbers of a group. */
  Moments moments(Row row, long n) {
    BigDecimal sum = exact(row, "_v");
    BigDecimal mean = sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
    BigDecimal centred = exact(row, "_q").subtract(sum.multiply(mean));
    return Moments.centred(
        n, new double[] {mean.doubleValue()}, new double[] {Math.max(0, centred.doubleValue())});
  }

  private static BigDecimal exact(Row row, String name) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < LIMBS; k++) {
      BigDecimal unit = new BigDecimal(Math.scalb(1.0, BITS * (1 - k)));
      sum = sum.add(unit.multiply(BigDecimal.valueOf(row.<Long>getAs(name + k))));
    }
    return sum;
  }
}
