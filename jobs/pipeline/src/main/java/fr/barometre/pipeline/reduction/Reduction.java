package fr.barometre.pipeline.reduction;

import static org.apache.spark.sql.functions.col;

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
 * <p>Where all measures are yes or no and weights are constant within strata (or their calibration
 * cells), counts say it all. Elsewhere the largest weight and answers are looked up first (in those
 * columns alone), because they set the grid on which sums are exact.
 */
public final class Reduction {
  /** Up to here the driver merges the tables of partitions; beyond, executors do. */
  private static final int MERGED_BY_DRIVER = 16;

  private final ReductionPlan plan;
  private final FullSample sample;

  public Reduction(ReductionPlan plan, FullSample sample) {
    this.plan = plan;
    this.sample = sample;
  }

  /**
   * @param strata every stratum of the full sample, by code
   */
  public Reduction(ReductionPlan plan, Map<String, Stratum> strata) {
    this(plan, new FullSample(strata));
  }

  /** Sums the responses. */
  public CellSums reduce(Dataset<Row> responses) {
    Columns columns = Columns.of(plan);
    Dataset<Row> narrow =
        responses.select(columns.names().stream().map(name -> col(name)).toArray(Column[]::new));
    SumLayout layout = new SumLayout(plan.measures(), columns.names(), countsSuffice());
    Grids grids = layout.weighted() ? grids(narrow) : Grids.of(1, new double[0], new double[0]);
    JavaRDD<CellTable> tables = tables(narrow, layout, grids, columns);
    CellTable cells = merged(tables, new CellTable(layout, columns.keys().length));
    return new CellSums(plan, new CellReading(layout, grids), cells, sample);
  }

  /** As partitions end, in whatever order: the sums do not depend on it. */
  static CellTable merged(JavaRDD<CellTable> tables, CellTable none) {
    int partitions = tables.getNumPartitions();
    if (partitions == 0) {
      return none;
    }
    return partitions > MERGED_BY_DRIVER
        ? tables.treeReduce(CellTable::merge)
        : tables.reduce(CellTable::merge);
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
    return plan.unit().isEmpty() && sample.hasConstantWeights();
  }

  private Grids grids(Dataset<Row> narrow) {
    List<String> names = List.of(narrow.columns());
    int measures = plan.measures().size();
    int[] positions = new int[1 + 2 * measures];
    positions[0] = names.indexOf(plan.weight());
    for (int m = 0; m < measures; m++) {
      Measure measure = plan.measures().get(m);
      positions[1 + 2 * m] = measure.binary() ? -1 : names.indexOf(measure.answer());
      positions[2 + 2 * m] = measure.denominator().map(names::indexOf).orElse(-1);
    }
    double[] largest = Largest.of(narrow, positions);
    double[] answers = new double[measures];
    double[] denominators = new double[measures];
    for (int m = 0; m < measures; m++) {
      answers[m] = largest[1 + 2 * m];
      denominators[m] = largest[2 + 2 * m];
    }
    return Grids.of(largest[0], answers, denominators);
  }
}
