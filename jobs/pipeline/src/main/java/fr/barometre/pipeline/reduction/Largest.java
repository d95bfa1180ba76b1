package fr.barometre.pipeline.reduction;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;

/**
 * The largest finite absolute value of a few columns of doubles: what the grids of sums follow
 * from.
 */
final class Largest implements FlatMapFunction<Iterator<InternalRow>, double[]> {
  private static final long serialVersionUID = 1L;

  private final int[] columns; // positions, -1 for a constant 1

  private Largest(int[] columns) {
    this.columns = columns;
  }

  /**
   * @param columns positions in the Dataset, -1 standing for a constant 1
   * @return one value per position; 0 where a column is empty
   */
  static double[] of(Dataset<Row> rows, int[] columns) {
    String[] names = rows.columns();
    int[] read = Arrays.stream(columns).filter(column -> column >= 0).distinct().toArray();
    Dataset<Row> narrow =
        rows.select(
            Arrays.stream(read)
                .mapToObj(column -> functions.col(names[column]))
                .toArray(org.apache.spark.sql.Column[]::new));
    List<Integer> order = Arrays.stream(read).boxed().toList();
    int[] positions = Arrays.stream(columns).map(column -> order.indexOf(column)).toArray();
    double[] largest = new double[columns.length];
    narrow
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(new Largest(positions))
        .collect()
        .forEach(part -> keepLarger(largest, part));
    return largest;
  }

  @Override
  public Iterator<double[]> call(Iterator<InternalRow> rows) {
    double[] largest = new double[columns.length];
    for (int c = 0; c < columns.length; c++) {
      largest[c] = columns[c] < 0 ? 1 : 0;
    }
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      for (int c = 0; c < columns.length; c++) {
        if (columns[c] >= 0 && !row.isNullAt(columns[c])) {
          double value = Math.abs(row.getDouble(columns[c]));
          largest[c] = value <= Double.MAX_VALUE ? Math.max(largest[c], value) : largest[c];
        }
      }
    }
    return List.of(largest).iterator();
  }

  private static void keepLarger(double[] largest, double[] part) {
    for (int c = 0; c < largest.length; c++) {
      largest[c] = Math.max(largest[c], part[c]);
    }
  }
}
