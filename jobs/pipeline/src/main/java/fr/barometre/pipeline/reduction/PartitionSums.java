package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/** Sums the rows of one partition, cell by cell. Travels to the executors. */
final class PartitionSums
    implements FlatMapFunction<Iterator<InternalRow>, Tuple2<CellKey, long[]>> {
  private static final long serialVersionUID = 1L;

  private final SumLayout layout;
  private final int weight;
  private final int[] keys; // stratum, unit or nothing, segments
  private final boolean hasUnit;

  /**
   * @param weight position of the weight
   * @param keys positions of stratum, of the unit where there is one, and of the segments
   */
  PartitionSums(SumLayout layout, int weight, int[] keys, boolean hasUnit) {
    this.layout = layout;
    this.weight = weight;
    this.keys = keys;
    this.hasUnit = hasUnit;
  }

  @Override
  public Iterator<Tuple2<CellKey, long[]>> call(Iterator<InternalRow> rows) {
    Dictionary[] dictionaries = new Dictionary[keys.length];
    Arrays.setAll(dictionaries, k -> new Dictionary());
    Map<IntKey, long[]> cells = new HashMap<>();
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      int[] codes = new int[keys.length];
      for (int k = 0; k < keys.length; k++) {
        codes[k] = row.isNullAt(keys[k]) ? -1 : dictionaries[k].number(row.getUTF8String(keys[k]));
      }
      long[] sums = cells.computeIfAbsent(new IntKey(codes), key -> new long[layout.width()]);
      add(row, sums);
    }
    List<Tuple2<CellKey, long[]>> found = new ArrayList<>(cells.size());
    cells.forEach((key, sums) -> found.add(new Tuple2<>(key(key.codes(), dictionaries), sums)));
    return found.iterator();
  }

  private void add(InternalRow row, long[] sums) {
    double w = row.getDouble(weight);
    if (w == 0) {
      return;
    }
    for (int m = 0; m < layout.measures(); m++) {
      Measure.Columns columns = layout.columns(m);
      if (row.isNullAt(columns.inBase()) || !row.getBoolean(columns.inBase())) {
        continue;
      }
      int at = layout.offset(m);
      sums[at + SumLayout.RESPONDENTS]++;
      if (columns.binary() && row.getBoolean(columns.answer())) {
        sums[at + SumLayout.YES]++;
      }
      if (!layout.countsSuffice(m)) {
        addTerms(row, m, w, sums);
      }
    }
  }

  private void addTerms(InternalRow row, int m, double w, long[] sums) {
    Measure.Columns columns = layout.columns(m);
    double y =
        columns.binary()
            ? (row.getBoolean(columns.answer()) ? 1 : 0)
            : row.getDouble(columns.answer());
    double d = columns.denominator() < 0 ? 1 : row.getDouble(columns.denominator());
    double u = w * y;
    double v = w * d;
    add(m, Term.W, w, sums);
    add(m, Term.U, u, sums);
    add(m, Term.V, v, sums);
    add(m, Term.UU, u * u, sums);
    add(m, Term.UV, u * v, sums);
    add(m, Term.VV, v * v, sums);
    add(m, Term.WYY, u * y, sums);
    add(m, Term.Y, y, sums);
  }

  private void add(int measure, Term term, double value, long[] sums) {
    layout.grid(measure, term).add(value, sums, layout.at(measure, term));
  }

  private CellKey key(int[] numbers, Dictionary[] dictionaries) {
    String[] texts = new String[numbers.length];
    Arrays.setAll(texts, k -> numbers[k] < 0 ? null : dictionaries[k].text(numbers[k]));
    int first = hasUnit ? 2 : 1;
    return new CellKey(
        texts[0], hasUnit ? texts[1] : null, Arrays.copyOfRange(texts, first, texts.length));
  }

  /** The codes seen in a column, numbered. */
  private static final class Dictionary {
    private final Map<UTF8String, Integer> numbers = new HashMap<>();
    private final List<UTF8String> texts = new ArrayList<>();

    int number(UTF8String text) {
      Integer number = numbers.get(text);
      if (number == null) {
        UTF8String own = text.copy();
        number = texts.size();
        numbers.put(own, number);
        texts.add(own);
      }
      return number;
    }

    String text(int number) {
      return texts.get(number).toString();
    }
  }

  private record IntKey(int[] codes) {
    @Override
    public boolean equals(Object other) {
      return other instanceof IntKey key && Arrays.equals(codes, key.codes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(codes);
    }
  }
}
