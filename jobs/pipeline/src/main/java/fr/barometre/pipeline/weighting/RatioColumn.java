package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.broadcast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Brings the ratio of a cell to its companies: by the place of its codes in an array, or by a join
 * with the cells, which every executor holds.
 *
 * @param cell column of the cell
 * @param ratio column to add
 */
public record RatioColumn(String cell, String ratio) {

  /** The responses with their ratio. */
  public Dataset<Row> add(Dataset<Row> responses, CalibratedWeights calibrated) {
    Map<String, Double> ratios = calibrated.weights().ratios();
    Optional<Column> computed = calibrated.columns().ratio(ratios);
    return computed.isPresent()
        ? responses.withColumn(ratio, computed.get())
        : joined(responses, ratios);
  }

  private Dataset<Row> joined(Dataset<Row> responses, Map<String, Double> ratios) {
    List<Row> rows =
        ratios.entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    StructType type =
        new StructType().add(cell, DataTypes.StringType).add(ratio, DataTypes.DoubleType);
    return responses.join(broadcast(responses.sparkSession().createDataFrame(rows, type)), cell);
  }
}
