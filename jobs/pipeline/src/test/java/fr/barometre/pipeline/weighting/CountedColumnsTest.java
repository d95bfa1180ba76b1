package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.pipeline.SparkTests;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.statistics.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Companies counted row by row and by grouping. */
class CountedColumnsTest {
  private static final CountedColumns COLUMNS =
      new CountedColumns(
          col("stratum"),
          Optional.of(col("w")),
          Optional.of(col("unit")),
          Optional.of(List.<Column>of(col("size"), col("sector"))));

  /** Weights of 1, 2 and 6 in one cell: mean 3, squares about it 4 + 1 + 9. */
  @Test
  void weights_above_0_are_put_together_by_stratum_and_cell() {
    Dataset<Row> sample =
        rows(
            row("a", "small", "food", 1.0, "u1"),
            row("a", "small", "food", 2.0, "u1"),
            row("a", "small", "food", 6.0, "u2"),
            row("a", "small", "food", 0.0, "u2"),
            row("a", "large", "food", 0.5, "u3"),
            row("b", "large", "trade", 4.0, "u4"));

    for (StrataCounts counts : List.of(COLUMNS.countRows(sample), COLUMNS.countGrouped(sample))) {
      assertEquals(Map.of("a", 5L, "b", 1L), counts.companies());
      assertEquals(Map.of("a", Set.of("u1", "u2", "u3"), "b", Set.of("u4")), counts.units());
      assertEquals(3, counts.cells().size());
      Moments food = counts.cells().get(new SampledCell("a", "small|food"));
      assertEquals(3, food.count());
      assertEquals(3, food.mean(0), 1e-15);
      assertEquals(14, food.m2(0, 0), 1e-14);
      Moments alone = counts.cells().get(new SampledCell("b", "large|trade"));
      assertEquals(0, alone.m2(0, 0), 0);
      assertEquals(0, counts.badWeights());
    }
  }

  @Test
  void the_first_bad_weight_is_told_with_its_place() {
    Dataset<Row> sample =
        rows(
            row("a", "small", "food", 1.0, "u1"),
            row("a", "small", "food", -2.0, "u1"),
            row("a", "small", "food", null, "u1"),
            row("a", "small", "food", Double.NaN, "u1"),
            row("b", "small", "food", Double.POSITIVE_INFINITY, "u2"),
            row(null, "small", "food", 1.0, "u2"));

    for (StrataCounts counts : List.of(COLUMNS.countRows(sample), COLUMNS.countGrouped(sample))) {
      assertEquals(4, counts.badWeights());
      assertEquals(1, counts.withoutStratum());
      assertEquals(
          new StrataCounts.BadWeight("answers.csv", 2, 3, "-2.0"),
          counts.firstBadWeight().orElseThrow());
    }
  }

  /** Exact sums depend on no order; the row by row way adds the weights of a cell in theirs. */
  @Test
  void both_ways_agree_and_grouping_does_not_depend_on_partitions() {
    Random random = new Random(20181203);
    List<Row> companies = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      double weight = Math.exp(12 * random.nextDouble() - 4);
      companies.add(
          row(
              "s" + random.nextInt(3),
              "c" + random.nextInt(4),
              "d" + random.nextInt(2),
              weight,
              "u" + i));
    }
    Dataset<Row> one = rows(companies.toArray(Row[]::new)).coalesce(1);
    StrataCounts expected = COLUMNS.countRows(one);
    StrataCounts grouped = COLUMNS.countGrouped(one);

    assertEquals(24, grouped.cells().size());
    grouped
        .cells()
        .forEach(
            (cell, weights) -> {
              Moments other = expected.cells().get(cell);
              assertEquals(other.count(), weights.count());
              assertEquals(other.mean(0), weights.mean(0), 1e-13 * other.mean(0));
              assertEquals(other.m2(0, 0), weights.m2(0, 0), 1e-12 * other.m2(0, 0));
            });
    for (int partitions : List.of(2, 7)) {
      COLUMNS
          .countGrouped(one.repartition(partitions))
          .cells()
          .forEach(
              (cell, weights) -> {
                assertEquals(grouped.cells().get(cell).mean(0), weights.mean(0), 0);
                assertEquals(grouped.cells().get(cell).m2(0, 0), weights.m2(0, 0), 0);
              });
    }
  }

  private static Row row(String stratum, String size, String sector, Double weight, String unit) {
    return RowFactory.create(stratum, size, sector, weight, unit);
  }

  /** With their place in the file: the line is that of the record and the header's. */
  private static Dataset<Row> rows(Row... companies) {
    StructType type =
        new StructType()
            .add("stratum", DataTypes.StringType)
            .add("size", DataTypes.StringType)
            .add("sector", DataTypes.StringType)
            .add("w", DataTypes.DoubleType)
            .add("unit", DataTypes.StringType)
            .add(ResponseLayout.FILE_COLUMN, DataTypes.StringType)
            .add(ResponseLayout.RECORD_COLUMN, DataTypes.LongType)
            .add(ResponseLayout.LINE_COLUMN, DataTypes.LongType);
    List<Row> placed = new ArrayList<>();
    for (int i = 0; i < companies.length; i++) {
      Row r = companies[i];
      placed.add(
          RowFactory.create(
              r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), "answers.csv", i + 1L, i + 2L));
    }
    return SparkTests.session().createDataFrame(placed, type);
  }
}
