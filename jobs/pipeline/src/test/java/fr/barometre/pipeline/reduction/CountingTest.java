package fr.barometre.pipeline.reduction;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.SparkTests;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CountingTest {
  private static final Dataset<Row> HUNDRED =
      SparkTests.session()
          .range(100)
          .selectExpr("cast(id % 10 as string) as code", "id / 10.0 as w");

  @Test
  void cells_up_to_the_limit_are_counted() {
    List<CountedCell> cells =
        new Counting(List.of(col("code")), Optional.empty(), 10).count(HUNDRED);

    assertEquals(10, cells.size());
    assertTrue(cells.stream().allMatch(cell -> cell.companies() == 10));
  }

  /** The codes of 7 are 7, 17 … 97, in tenths: 0.7, 1.7 … 9.7. The first code has a weight of 0. */
  @Test
  void weights_are_summed_and_zeros_are_companies_without_weight() {
    List<CountedCell> cells =
        new Counting(List.of(col("code")), Optional.of(col("w").cast("double"))).count(HUNDRED);

    CountedCell seven = cell(cells, "7");
    assertEquals(5.2, seven.weights().mean(0), 1e-15);
    assertEquals(82.5, seven.weights().m2(0, 0), 1e-12);
    CountedCell none = cell(cells, "0");
    assertEquals(10, none.companies());
    assertEquals(9, none.weights().count());
    assertEquals(0, none.badWeights());
  }

  @Test
  void more_cells_than_a_driver_holds_are_refused() {
    Counting counting = new Counting(List.of(col("code")), Optional.empty(), 9);

    SparkException failed = assertThrows(SparkException.class, () -> counting.count(HUNDRED));

    DataRefused refused = assertInstanceOf(DataRefused.class, failed.getCause());
    assertTrue(refused.getMessage().contains("over 9 cells. Round the numbers"));
  }

  private static CountedCell cell(List<CountedCell> cells, String code) {
    return cells.stream().filter(any -> any.codes().get(0).equals(code)).findFirst().orElseThrow();
  }
}
