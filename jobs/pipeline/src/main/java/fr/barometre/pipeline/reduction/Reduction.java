package fr.barometre.pipeline.reduction;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The one pass: every measure in every cell of the finest crossing.
 *
 * <p>Where all measures are yes or no and weights are constant within strata, counts say it all.
 * Elsewhere the largest weight and answers are looked up first (in those columns alone), because
 * they set the grid on which sums are exact.
 */
public final class Reduction {
  /** Up to here the driver merges the tables of partitions one by one; beyond, executors do. */
  private static final int MERGED_BY_DRIVER = 16;

  private final ReductionPlan plan;
  private final Map<String, Stratum> strata;

  /**
   * @param strata every stratum of the full sample, by code
   */
  public Reduction(ReductionPlan plan, Map<String, Stratum> strata) {
    this.plan = plan;
    this.strata = strata;
  }

  /** Sums the responses. */
  public CellSums reduce(Dataset<Row> responses) {
    Columns columns = Columns.of(plan);
    Dataset<Row> narrow =
        responses.select(columns.names().stream().map(name -> col(name)).toArray(Column[]::new));
    SumLayout layout = new SumLayout(plan.measures(), columns.names(), countsSuffice());
    Grids grids = layout.weighted() ? grids(narrow) : Grids.of(1, new double[0], new double[0]);
    JavaRDD<CellTable> tables = tables(narrow, layout, grids, columns);
    CellTable cells = new CellTable(layout, columns.keys().length);
    if (tables.getNumPartitions() > MERGED_BY_DRIVER) {
      cells.merge(tables.treeReduce(CellTable::merge));
    } else {
      tables.toLocalIterator().forEachRemaining(cells::merge);
    }
    return new CellSums(plan, new CellReading(layout, grids), cells, strata);
  }

  private static JavaRDD<CellTable> tables(
      Dataset<Row> narrow, SumLayout layout, Grids grids, Columns columns) {
    if (layout.isBinary()) {
      Optional<ColumnarScan> scan = ColumnarScan.find(narrow);
      if (scan.isPresent()) {
        return scan.get()
            .batches()
            .mapPartitions(new BatchSums(layout, grids, columns, scan.get().positions()));
      }
    }
    JavaRDD<InternalRow> rows = narrow.queryExecution().toRdd().toJavaRDD();
    return rows.mapPartitions(new RowSums(layout, grids, columns));
  }

  private boolean countsSuffice() {
    return plan.unit().isEmpty()
        && strata.values().stream().noneMatch(stratum -> Double.isNaN(stratum.weight()));
  }

  private Grids grids(Dataset<Row> narrow) {
    List<Column> largest = new ArrayList<>();
    for (Measure measure : plan.measures()) {
      largest.add(measure.binary() ? lit(1.0) : max(abs(col(measure.answer()))));
      largest.add(measure.denominator().map(d -> max(abs(col(d)))).orElse(lit(1.0)));
    }
    Row row = narrow.agg(max(abs(col(plan.weight()))), largest.toArray(Column[]::new)).head();
    double[] answers = new double[plan.measures().size()];
    double[] denominators = new double[answers.length];
    for (int m = 0; m < answers.length; m++) {
      answers[m] = orZero(row, 1 + 2 * m);
      denominators[m] = orZero(row, 2 + 2 * m);
    }
    return Grids.of(orZero(row, 0), answers, denominators);
  }

  private static double orZero(Row row, int column) {
    return row.isNullAt(column) ? 0 : row.getDouble(column);
  }
}
