package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Answer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/**
 * Sums the column batches of one partition: the same sums as {@link RowSums}, for yes/no answers
 * that are read as they stand in a columnar file. Travels to the executors.
 *
 * <p>Answers of up to 64 measures are packed into one long per company, so that a company touches
 * its cell once.
 */
final class BatchSums implements FlatMapFunction<Iterator<ColumnarBatch>, CellTable> {
  private static final long serialVersionUID = 1L;
  private static final int PACKED = Long.SIZE;

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
    CompanySums company = new CompanySums(layout, grids);
    while (batches.hasNext()) {
      add(batches.next(), table, company);
    }
    return List.of(table).iterator();
  }

  private void add(ColumnarBatch batch, CellTable table, CompanySums company) {
    int rows = batch.numRows();
    int[][] keys = new int[columns.keys().length][];
    Arrays.setAll(
        keys, k -> codes(batch.column(positions[columns.keys()[k]]), rows, table.dictionary(k)));
    boolean[][] inBase = new boolean[layout.bases().size()][];
    Arrays.setAll(
        inBase, b -> booleans(batch.column(positions[layout.bases().get(b).column()]), rows));
    long[][] yes = yes(batch, inBase, rows);
    double[] weights = weights(batch.column(positions[columns.weight()]), rows);
    int[] cell = new int[keys.length];
    for (int i = 0; i < rows; i++) {
      if (weights[i] != 0) {
        for (int k = 0; k < cell.length; k++) {
          cell[k] = keys[k][i];
        }
        long[] sums = table.sums(cell);
        company.begin(weights[i]);
        for (int b = 0; b < inBase.length; b++) {
          if (inBase[b][i]) {
            company.addToBase(layout.bases().get(b), sums);
          }
        }
        for (int block = 0; block < yes.length; block++) {
          addYes(company, yes[block][i], block * PACKED, sums);
        }
      }
    }
  }

  private void addYes(CompanySums company, long packed, int first, long[] sums) {
    for (long left = packed; left != 0; left &= left - 1) {
      company.addYes(layout.answers().get(first + Long.numberOfTrailingZeros(left)), sums);
    }
  }

  /** A bit per measure, 1 where the company is in its base and says yes; by block, then row. */
  private long[][] yes(ColumnarBatch batch, boolean[][] inBase, int rows) {
    int measures = layout.answers().size();
    long[][] packed = new long[(measures + PACKED - 1) / PACKED][rows];
    for (int m = 0; m < measures; m++) {
      Answer answer = layout.answers().get(m);
      boolean[] values = booleans(batch.column(positions[answer.answer()]), rows);
      boolean[] asked = inBase[answer.base()];
      long[] block = packed[m / PACKED];
      long bit = 1L << m; // modulo 64
      for (int i = 0; i < rows; i++) {
        block[i] |= values[i] && asked[i] ? bit : 0;
      }
    }
    return packed;
  }

  private static double[] weights(ColumnVector vector, int rows) {
    double[] values = vector.getDoubles(0, rows);
    for (int i = 0; i < rows && vector.hasNull(); i++) {
      values[i] = vector.isNullAt(i) ? 0 : values[i];
    }
    return values;
  }

  private static boolean[] booleans(ColumnVector vector, int rows) {
    boolean[] values = vector.getBooleans(0, rows);
    for (int i = 0; i < rows && vector.hasNull(); i++) {
      values[i] &= !vector.isNullAt(i);
    }
    return values;
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
