package fr.barometre.pipeline.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class CellRunsTest {
  private static final Grids GRIDS = Grids.of(4, new double[0], new double[0]);

  /** As many yes/no answers, all of the same base. */
  private static SumLayout layout(int answers, boolean countsSuffice) {
    List<Measure> measures =
        IntStream.range(0, answers)
            .mapToObj(m -> new Measure("y" + m, "x", Optional.empty(), true))
            .toList();
    List<String> columns =
        Stream.concat(Stream.of("x"), measures.stream().map(Measure::answer)).toList();
    return new SumLayout(measures, columns, countsSuffice);
  }

  private static CellTable table(SumLayout layout) {
    CellTable table = new CellTable(layout, 1);
    table.dictionary(0).number(UTF8String.fromString("a"));
    table.dictionary(0).number(UTF8String.fromString("b"));
    return table;
  }

  private static PackedBatch batch(CellTable table, int[] codes, double[] weights, long... bits) {
    int[] cells = table.cells(new int[][] {codes}, codes.length);
    return new PackedBatch(cells, weights, new long[][] {bits});
  }

  /** Five companies in three batches; the last one of the first batch is in no base. */
  private static CellTable five(SumLayout layout, int many) {
    CellTable table = table(layout);
    CellRuns runs = new CellRuns(layout, GRIDS, table, many);
    runs.add(batch(table, new int[] {1, 0, 1}, new double[] {2, 3, 0}, 0b11, 0b01, 0));
    runs.add(batch(table, new int[] {0}, new double[] {0.5}, 0b11));
    runs.add(batch(table, new int[] {1}, new double[] {4}, 0b11));
    runs.sum();
    return table;
  }

  @Test
  void companies_are_counted_in_their_cells() {
    for (int many : new int[] {1, 2, 100}) {
      CellTable table = five(layout(1, true), many);
      CellReading reading = new CellReading(layout(1, true), GRIDS);

      long[] b = table.sums(new int[] {1});
      long[] a = table.sums(new int[] {0});

      assertEquals(2, table.size());
      assertEquals(2, reading.respondents(0, a));
      assertEquals(1, reading.yes(0, a));
      assertEquals(2, reading.respondents(0, b));
      assertEquals(2, reading.yes(0, b));
    }
  }

  @Test
  void weights_are_summed_in_their_cells() {
    for (int many : new int[] {1, 2, 100}) {
      CellTable table = five(layout(1, false), many);
      CellReading reading = new CellReading(layout(1, false), GRIDS);

      long[] a = table.sums(new int[] {0});
      long[] b = table.sums(new int[] {1});

      assertEquals(3.5, reading.weight(0, a).toDouble());
      assertEquals(0.5, reading.sum(0, SumLayout.Term.U, a).toDouble());
      assertEquals(9.25, reading.sum(0, SumLayout.Term.VV, a).toDouble());
      assertEquals(6, reading.weight(0, b).toDouble());
      assertEquals(20, reading.sum(0, SumLayout.Term.UU, b).toDouble());
    }
  }

  @Test
  void answers_beyond_the_first_64_bits_have_sums_of_their_own() {
    for (boolean countsSuffice : new boolean[] {true, false}) {
      SumLayout layout = layout(65, countsSuffice);
      CellTable table = table(layout);
      CellRuns runs = new CellRuns(layout, GRIDS, table, CellRuns.MANY);
      int[] cells = table.cells(new int[][] {{0, 0}}, 2);
      long[][] bits = {{0b101, 0b001}, {0b10, 0b11}}; // base, second; base, 64th and 65th answer

      runs.add(new PackedBatch(cells, new double[] {2, 3}, bits));
      runs.sum();

      CellReading reading = new CellReading(layout, GRIDS);
      assertEquals(0, reading.yes(0, table.sums(0)));
      assertEquals(1, reading.yes(1, table.sums(0)));
      assertEquals(1, reading.yes(63, table.sums(0)));
      assertEquals(2, reading.yes(64, table.sums(0)));
    }
  }
}
