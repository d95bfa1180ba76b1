package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Answer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Sums the column batches of one partition: the same sums as {@link RowSums}, for yes/no answers
 * that are read as they stand in a columnar file. Travels to the executors.
 */
final class BatchSums implements FlatMapFunction<Iterator<ColumnarBatch>, CellTable> {
  private static final long serialVersionUID = 1L;

  private final SumLayout layout;
  private final Grids grids;
  private final Columns columns;
  private final int[] positions;

  /**
   * @param positions for each column, where it stands in a batch
   */
  BatchSums(SumLayout layout, Grids grids, Columns columns, int[] positions) {
    this.layout = layout;
    this.grids = grids;
    this.columns = columns;
    this.positions = positions;
  }

  @Override
  public Iterator<CellTable> call(Iterator<ColumnarBatch> batches) {
    CellTable table = new CellTable(layout, columns.keys().length);
    CellRuns runs = new CellRuns(layout, grids, table, CellRuns.MANY);
    while (batches.hasNext()) {
      runs.add(packed(batches.next(), table));
    }
    runs.sum();
    return List.of(table).iterator();
  }

  private PackedBatch packed(ColumnarBatch batch, CellTable table) {
    int rows = batch.numRows();
    int[][] keys = new int[columns.keys().length][];
    Arrays.setAll(
        keys, k -> codes(batch.column(positions[columns.keys()[k]]), rows, table.dictionary(k)));
    double[] weights = weights(batch.column(positions[columns.weight()]), rows);
    return new PackedBatch(table.cells(keys, rows), weights, bits(batch, weights));
  }

  /** A company without weight is in no base. */
  private long[][] bits(ColumnarBatch batch, double[] weights) {
    int rows = weights.length;
    int bases = layout.bases().size();
    int all = bases + layout.answers().size();
    long[][] packed = new long[(all + PackedBatch.BLOCK - 1) / PackedBatch.BLOCK][rows];
    byte[][] inBase = new byte[bases][];
    for (int b = 0; b < bases; b++) {
      inBase[b] = bits(batch.column(positions[layout.bases().get(b).column()]), rows);
      for (int i = 0; i < rows; i++) {
        inBase[b][i] &= (byte) (weights[i] == 0 ? 0 : 1);
      }
      pack(inBase[b], inBase[b], packed[b / PackedBatch.BLOCK], b);
    }
    for (int bit = bases; bit < all; bit++) {
      Answer answer = layout.answers().get(bit - bases);
      byte[] yes = bits(batch.column(positions[answer.answer()]), rows);
      pack(yes, inBase[answer.base()], packed[bit / PackedBatch.BLOCK], bit);
    }
    return packed;
  }

  private static void pack(byte[] yes, byte[] inBase, long[] block, int bit) {
    for (int i = 0; i < block.length; i++) {
      block[i] |= (long) (yes[i] & inBase[i]) << bit; // modulo 64
    }
  }

  private static double[] weights(ColumnVector vector, int rows) {
    double[] values = vector.getDoubles(0, rows);
    if (vector.hasNull()) {
      for (int i = 0; i < rows; i++) {
        values[i] = vector.isNullAt(i) ? 0 : values[i];
      }
    }
    return values;
  }

  /** 1 for true, 0 for false and null. */
  private static byte[] bits(ColumnVector vector, int rows) {
    byte[] bits = new byte[rows];
    if (!vector.hasNull() && vector instanceof WritableColumnVector) {
      return vector.getBytes(0, rows); // it keeps booleans as bytes
    }
    for (int i = 0; i < rows; i++) {
      bits[i] = (byte) (!vector.isNullAt(i) && vector.getBoolean(i) ? 1 : 0);
    }
    return bits;
  }

  private static int[] codes(ColumnVector vector, int rows, Dictionary dictionary) {
    int[] codes = new int[rows];
    DictionaryIds ids = DictionaryIds.of(vector);
    for (int i = 0; i < rows; i++) {
      codes[i] = vector.isNullAt(i) ? Dictionary.ABSENT : ids.number(vector, i, dictionary);
    }
    return codes;
  }
}
