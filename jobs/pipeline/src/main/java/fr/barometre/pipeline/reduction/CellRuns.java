package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Answer;
import fr.barometre.pipeline.reduction.SumLayout.Base;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gathers companies until they are many, then sums them cell by cell: the sums of tens of thousands
 * of cells do not fit a processor's cache, those of one cell do. One instance per task.
 */
final class CellRuns {
  /** Tens of companies per cell where cells are tens of thousands; some 40 MB. */
  static final int MANY = 1 << 20;

  private final int many;
  private final CellTable table;
  private final CompanySums company;
  private final boolean weighted;
  private final int[] places; // by bit, where its sums stand
  private final List<PackedBatch> batches = new ArrayList<>();
  private int gathered;

  /**
   * @param many how many companies are gathered at least before they are summed
   */
  CellRuns(SumLayout layout, Grids grids, CellTable table, int many) {
    this.many = many;
    this.table = table;
    this.company = new CompanySums(layout, grids);
    this.weighted = layout.weighted();
    this.places =
        IntStream.concat(
                layout.bases().stream().mapToInt(Base::at),
                layout.answers().stream().mapToInt(Answer::at))
            .toArray();
  }

  /** Gathers a batch whose cells are those of the table. */
  void add(PackedBatch batch) {
    batches.add(batch);
    gathered += batch.companies();
    if (gathered >= many) {
      sum();
    }
  }

  /** Adds what is gathered to the table. */
  void sum() {
    int[] ends = starts();
    double[] weights = new double[weighted ? gathered : 0];
    long[][] bits = new long[(places.length + PackedBatch.BLOCK - 1) / PackedBatch.BLOCK][gathered];
    for (PackedBatch batch : batches) {
      for (int i = 0; i < batch.companies(); i++) {
        int to = ends[batch.cells()[i]]++; // a start becomes an end
        for (int block = 0; block < bits.length; block++) {
          bits[block][to] = batch.bits()[block][i];
        }
        if (weighted) {
          weights[to] = batch.weights()[i];
        }
      }
    }
    batches.clear();
    gathered = 0;
    int from = 0;
    for (int cell = 0; cell < table.size(); cell++) {
      if (weighted) {
        addWeights(bits, weights, from, ends[cell], table.sums(cell));
      } else {
        addCounts(bits, from, ends[cell], table.sums(cell));
      }
      from = ends[cell];
    }
  }

  /** By cell, how many companies stand in cells before it. */
  private int[] starts() {
    int[] starts = new int[table.size() + 1];
    for (PackedBatch batch : batches) {
      for (int cell : batch.cells()) {
        starts[cell + 1]++;
      }
    }
    for (int cell = 0; cell < table.size(); cell++) {
      starts[cell + 1] += starts[cell];
    }
    return starts;
  }

  private void addCounts(long[][] bits, int from, int to, long[] sums) {
    for (int bit = 0; bit < places.length; bit++) {
      long[] block = bits[bit / PackedBatch.BLOCK];
      long count = 0;
      for (int i = from; i < to; i++) {
        count += (block[i] >>> bit) & 1; // modulo 64
      }
      sums[places[bit]] += count;
    }
  }

  private void addWeights(long[][] bits, double[] weights, int from, int to, long[] sums) {
    for (int i = from; i < to; i++) {
      company.begin(weights[i]);
      for (int block = 0; block < bits.length; block++) {
        for (long left = bits[block][i]; left != 0; left &= left - 1) {
          int bit = block * PackedBatch.BLOCK + Long.numberOfTrailingZeros(left);
          company.addYes(places[bit], true, sums);
        }
      }
    }
  }
}
