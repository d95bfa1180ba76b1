package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Answer;
import fr.barometre.pipeline.reduction.SumLayout.Base;
import fr.barometre.pipeline.reduction.SumLayout.Kind;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;

/** Sums the rows of one partition, whatever they come from. Travels to the executors. */
final class RowSums implements FlatMapFunction<Iterator<InternalRow>, CellTable> {
  private static final long serialVersionUID = 1L;

  private final SumLayout layout;
  private final Grids grids;
  private final Columns columns;

  RowSums(SumLayout layout, Grids grids, Columns columns) {
    this.layout = layout;
    this.grids = grids;
    this.columns = columns;
  }

  @Override
  public Iterator<CellTable> call(Iterator<InternalRow> rows) {
    CellTable table = new CellTable(layout, columns.keys().length);
    CompanySums company = new CompanySums(layout, grids);
    int[] cell = new int[columns.keys().length];
    boolean[] inBase = new boolean[layout.bases().size()];
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      locate(row, table, cell);
      long[] sums = table.sums(cell); // a company without weight makes a domain, too
      double weight = row.getDouble(columns.weight());
      if (weight != 0) {
        company.begin(weight);
        add(row, company, inBase, sums);
      }
    }
    return List.of(table).iterator();
  }

  private void locate(InternalRow row, CellTable table, int[] cell) {
    for (int k = 0; k < cell.length; k++) {
      int column = columns.keys()[k];
      cell[k] =
          row.isNullAt(column)
              ? Dictionary.ABSENT
              : table.dictionary(k).number(row.getUTF8String(column));
    }
  }

  private void add(InternalRow row, CompanySums company, boolean[] inBase, long[] sums) {
    for (int b = 0; b < inBase.length; b++) {
      Base base = layout.bases().get(b);
      inBase[b] = isTrue(row, base.column());
      if (inBase[b]) {
        company.addToBase(base, sums);
      }
    }
    double[] yd = new double[2];
    for (int m = 0; m < layout.answers().size(); m++) {
      Answer answer = layout.answers().get(m);
      if (!inBase[answer.base()]) {
        continue;
      }
      if (answer.kind() == Kind.NUMERIC) {
        yd[0] =
            answer.binary()
                ? (isTrue(row, answer.answer()) ? 1 : 0)
                : row.getDouble(answer.answer());
        yd[1] = answer.denominator() < 0 ? 1 : row.getDouble(answer.denominator());
        company.addNumber(m, answer, yd, sums);
      } else if (isTrue(row, answer.answer())) {
        company.addYes(answer, sums);
      }
    }
  }

  private static boolean isTrue(InternalRow row, int column) {
    return !row.isNullAt(column) && row.getBoolean(column);
  }
}
