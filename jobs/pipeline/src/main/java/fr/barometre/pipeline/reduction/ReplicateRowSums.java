package fr.barometre.pipeline.reduction;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;

/** Sums the rows of one partition under every replicate. Travels to the executors. */
final class ReplicateRowSums implements FlatMapFunction<Iterator<InternalRow>, ReplicateTable> {
  private static final long serialVersionUID = 1L;

  private final ReplicateLayout layout;

  ReplicateRowSums(ReplicateLayout layout) {
    this.layout = layout;
  }

  @Override
  public Iterator<ReplicateTable> call(Iterator<InternalRow> rows) {
    ReplicateTable table = new ReplicateTable(layout);
    String[] codes = new String[layout.keys().length];
    double[] weights = new double[layout.replicates().length];
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      for (int k = 0; k < codes.length; k++) {
        int key = layout.keys()[k];
        codes[k] = row.isNullAt(key) ? null : row.getUTF8String(key).toString();
      }
      double weight = layout.weight() < 0 ? 1 : row.getDouble(layout.weight());
      for (int r = 0; r < weights.length; r++) {
        weights[r] = weight * row.getDouble(layout.replicates()[r]);
      }
      add(row, weights, table.cell(Arrays.asList(codes.clone())));
    }
    return List.of(table).iterator();
  }

  private void add(InternalRow row, double[] weights, ReplicateTable.Cell cell) {
    for (int b = 0; b < layout.bases().length; b++) {
      if (isTrue(row, layout.bases()[b])) {
        cell.spans()[b].add(weights);
      }
    }
    for (int s = 0; s < layout.sums().size(); s++) {
      ReplicateLayout.Sum sum = layout.sums().get(s);
      if (isTrue(row, sum.base()) && (!sum.binary() || isTrue(row, sum.value()))) {
        double value = sum.binary() || sum.value() < 0 ? 1 : row.getDouble(sum.value());
        for (int r = 0; r < weights.length; r++) {
          layout.grids()[s].addProduct(weights[r], value, cell.sums(), layout.at(s, r));
        }
      }
    }
  }

  private static boolean isTrue(InternalRow row, int column) {
    return !row.isNullAt(column) && row.getBoolean(column);
  }
}
