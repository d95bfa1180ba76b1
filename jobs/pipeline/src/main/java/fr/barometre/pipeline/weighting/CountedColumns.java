package fr.barometre.pipeline.weighting;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is counted of a company.
 *
 * @param stratum its code
 * @param weight given by a variable; empty where none is
 * @param unit the name of its primary unit, where units are declared
 * @param parts columns that part calibration cells, where there are any
 */
public record CountedColumns(
    Column stratum, Optional<Column> weight, Optional<Column> unit, Optional<List<Column>> parts) {

  /** Counts few rows: without a shuffle, each different weight being held. */
  public StrataCounts countRows(Dataset<Row> sample) {
    return RowCounts.of(sample, this);
  }

  /** Counts many rows: in generated code, no weight being held. */
  public StrataCounts countGrouped(Dataset<Row> sample) {
    return new GroupedCounts(sample, this).counts();
  }
}
