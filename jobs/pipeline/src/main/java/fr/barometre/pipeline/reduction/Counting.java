package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.DataRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Counts companies and their weights by a few codes, in one pass without a shuffle: codes are
 * numbered, cells are found by number, and weights are summed exactly, so nothing depends on how
 * rows are divided and no weight is held. The largest weight is looked up first.
 */
public final class Counting {
  /** Companies whose cells are looked up together. */
  private static final int BLOCK = 4096;

  /** Beyond it, cells do not fit beside a calibration in the memory of a driver. */
  private static final int MOST_CELLS = 2_000_000;

  private final List<Column> keys;
  private final Optional<Column> weight;
  private final int most;

  /**
   * @param keys columns of codes
   * @param weight of doubles; 1 where absent
   */
  public Counting(List<Column> keys, Optional<Column> weight) {
    this(keys, weight, MOST_CELLS);
  }

  /**
   * @param most cells
   */
  Counting(List<Column> keys, Optional<Column> weight, int most) {
    this.keys = List.copyOf(keys);
    this.weight = weight;
    this.most = most;
  }

  /**
   * The cells that have a company, in no order.
   *
   * @throws DataRefused if they are more than two million
   */
  public List<CountedCell> count(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>(keys);
    weight.ifPresent(columns::add);
    Dataset<Row> narrow = rows.select(columns.toArray(Column[]::new));
    double largest = weight.map(any -> Largest.of(narrow, new int[] {keys.size()})[0]).orElse(1.0);
    CountLayout layout = CountLayout.of(largest);
    JavaRDD<InternalRow> read = narrow.queryExecution().toRdd().toJavaRDD();
    CellTable table =
        Reduction.merged(
            read.mapPartitions(new OfRows(layout, keys.size(), weight.isPresent(), most)),
            new CellTable(layout, keys.size()));
    refuse(table, most);
    List<CountedCell> cells = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      int cell = c;
      String[] codes = new String[keys.size()];
      Arrays.setAll(codes, k -> table.text(cell, k));
      cells.add(layout.cell(Arrays.asList(codes), table.sums(c)));
    }
    return cells;
  }

  private static void refuse(CellTable table, int most) {
    if (table.size() > most) {
      throw new DataRefused(
          List.of(
              "companies differ too much in what calibration sees of them: over "
                  + most
                  + " cells. Round the numbers among the margins in a derived variable, or band them."));
    }
  }

  private static final class OfRows implements FlatMapFunction<Iterator<InternalRow>, CellTable> {
    private static final long serialVersionUID = 1L;

    private final CountLayout layout;
    private final int keys;
    private final boolean weighted;
    private final int most;

    OfRows(CountLayout layout, int keys, boolean weighted, int most) {
      this.most = most;
      this.layout = layout;
      this.keys = keys;
      this.weighted = weighted;
    }

    @Override
    public Iterator<CellTable> call(Iterator<InternalRow> rows) {
      CellTable table = new CellTable(layout, keys);
      int[][] codes = new int[keys][BLOCK];
      double[] weights = new double[BLOCK];
      while (rows.hasNext()) {
        int companies = 0;
        while (companies < BLOCK && rows.hasNext()) {
          read(rows.next(), table, codes, weights, companies++);
        }
        int[] cells = table.cells(codes, companies);
        refuse(table, most);
        for (int i = 0; i < companies; i++) {
          layout.add(weights[i], table.sums(cells[i]));
        }
      }
      return List.of(table).iterator();
    }

    private void read(
        InternalRow row, CellTable table, int[][] codes, double[] weights, int company) {
      for (int k = 0; k < keys; k++) {
        codes[k][company] =
            row.isNullAt(k) ? Dictionary.ABSENT : table.dictionary(k).number(row.getUTF8String(k));
      }
      weights[company] = weighted ? (row.isNullAt(keys) ? Double.NaN : row.getDouble(keys)) : 1;
    }
  }
}
