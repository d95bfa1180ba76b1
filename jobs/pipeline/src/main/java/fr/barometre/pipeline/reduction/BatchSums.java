package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Answer;
import fr.barometre.pipeline.reduction.SumLayout.Base;
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
  private final Base[] bases;
  private final int[] answers; // where their sums stand
  private final boolean weighted;

  /**
   * @param positions for each column, where it stands in a batch
   */
  BatchSums(SumLayout layout, Grids grids, Columns columns, int[] positions) {
    this.layout = layout;
    this.grids = grids;
    this.columns = columns;
    this.positions = positions;
    this.bases = layout.bases().toArray(Base[]::new);
    this.answers = layout.answers().stream().mapToInt(Answer::at).toArray();
    this.weighted = layout.weighted();
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
    int[] cells = table.cells(keys, rows);
    byte[][] inBase = new byte[bases.length][];
    Arrays.setAll(inBase, b -> bits(batch.column(positions[bases[b].column()]), rows));
    long[][] yes = yes(batch, inBase, rows);
    double[] weights = weights(batch.column(positions[columns.weight()]), rows);
    for (int i = 0; i < rows; i++) {
      if (weights[i] != 0) {
        long[] sums = table.sums(cells[i]);
        company.begin(weights[i]);
        for (int b = 0; b < bases.length; b++) {
          if (inBase[b][i] != 0) {
            company.addToBase(bases[b], sums);
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
      company.addYes(answers[first + Long.numberOfTrailingZeros(left)], weighted, sums);
    }
  }

  /** A bit per measure, 1 where the company is in its base and says yes; by block, then row. */
  private long[][] yes(ColumnarBatch batch, byte[][] inBase, int rows) {
    int measures = answers.length;
    long[][] packed = new long[(measures + PACKED - 1) / PACKED][rows];
    for (int m = 0; m < measures; m++) {
      Answer answer = layout.answers().get(m);
      byte[] values = bits(batch.column(positions[answer.answer()]), rows);
      byte[] asked = inBase[answer.base()];
      long[] block = packed[m / PACKED];
      for (int i = 0; i < rows; i++) {
        block[i] |= (long) (values[i] & asked[i]) << m; // modulo 64
      }
    }
    return packed;
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
