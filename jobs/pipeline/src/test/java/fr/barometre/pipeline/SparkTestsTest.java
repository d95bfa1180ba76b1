package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The comparisons that other tests rely on do fail. */
class SparkTestsTest extends SparkTests {
  private static final StructType SCHEMA =
      new StructType().add("code", DataTypes.StringType).add("share", DataTypes.DoubleType);
  private static final Row TPE = RowFactory.create("TPE", 0.25);
  private static final Row PME = RowFactory.create("PME", 0.5);

  private Dataset<Row> table(Row... rows) {
    return spark().createDataFrame(Arrays.asList(rows), SCHEMA);
  }

  @Test
  void equal_tables_are_equal_to_every_comparison() {
    assertDoesNotThrow(
        () -> {
          assertDataFrameEquals(table(TPE, PME), table(TPE, PME));
          assertDataFrameNoOrderEquals(table(TPE, PME), table(PME, TPE));
          assertDataFrameApproximateEquals(
              table(PME), table(RowFactory.create("PME", 0.5 + 1e-12)), 1e-9);
        });
  }

  @Test
  void the_exact_comparison_sees_a_value_an_order_a_row_and_a_type() {
    Row last = RowFactory.create("PME", Math.nextUp(0.5));
    Dataset<Row> retyped = table(TPE).select("code").selectExpr("code", "code as share");

    assertThrows(
        AssertionError.class, () -> assertDataFrameEquals(table(TPE, PME), table(TPE, last)));
    assertThrows(
        AssertionError.class, () -> assertDataFrameEquals(table(TPE, PME), table(PME, TPE)));
    assertThrows(AssertionError.class, () -> assertDataFrameEquals(table(TPE, PME), table(TPE)));
    assertThrows(AssertionError.class, () -> assertDataFrameEquals(table(TPE), retyped));
  }

  @Test
  void the_approximate_comparison_sees_a_difference_above_its_tolerance() {
    Row moved = RowFactory.create("PME", 0.5 + 1e-6);

    assertThrows(
        AssertionError.class,
        () -> assertDataFrameApproximateEquals(table(PME), table(moved), 1e-9));
    assertThrows(
        AssertionError.class,
        () -> assertDataFrameApproximateEquals(table(TPE, PME), table(TPE), 1e-9));
  }

  @Test
  void the_unordered_comparison_sees_how_often_a_row_occurs() {
    assertThrows(
        AssertionError.class,
        () -> assertDataFrameNoOrderEquals(table(TPE, TPE, PME), table(TPE, PME, PME)));
    assertThrows(
        AssertionError.class, () -> assertDataFrameNoOrderEquals(table(TPE, PME), table(TPE, TPE)));
  }
}
