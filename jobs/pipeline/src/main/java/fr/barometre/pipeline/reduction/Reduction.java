package fr.barometre.pipeline.reduction;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The one pass: every measure in every cell of the finest crossing.
 *
 * <p>Where a measure is yes or no and weights are constant within strata, counts say it all.
 * Elsewhere the largest weight and answers are looked up first (a pass over those columns alone),
 * because they set the grid on which sums are exact.
 */
public final class Reduction {
  private final ReductionPlan plan;
  private final Map<String, Stratum> strata;

  /**
   * @param strata every stratum of the full sample, by code
   */
  public Reduction(ReductionPlan plan, Map<String, Stratum> strata) {
    this.plan = plan;
    this.strata = strata;
  }

  /** Sums the responses. */
  public CellSums reduce(Dataset<Row> responses) {
    List<String> names = columns();
    Dataset<Row> narrow =
        responses.select(names.stream().map(name -> col(name)).toArray(Column[]::new));
    List<Measure.Columns> measures =
        plan.measures().stream().map(m -> m.columns(names::indexOf)).toList();
    SumLayout layout = new SumLayout(measures, grids(narrow, measures));
    List<Tuple2<CellKey, long[]>> partial =
        narrow
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .mapPartitions(
                new PartitionSums(
                    layout, names.indexOf(plan.weight()), keys(names), plan.unit().isPresent()))
            .collect();
    Map<CellKey, long[]> cells = new TreeMap<>(CellKey.ORDER);
    for (Tuple2<CellKey, long[]> cell : partial) {
      layout.addAll(cell._2(), cells.computeIfAbsent(cell._1(), key -> new long[layout.width()]));
    }
    return new CellSums(plan, layout, cells, strata);
  }

  private List<String> columns() {
    List<String> names = new ArrayList<>();
    names.add(plan.stratum());
    plan.unit().ifPresent(names::add);
    names.addAll(plan.segments());
    names.add(plan.weight());
    for (Measure measure : plan.measures()) {
      names.add(measure.answer());
      names.add(measure.inBase());
      measure.denominator().ifPresent(names::add);
    }
    return names.stream().distinct().toList();
  }

  private int[] keys(List<String> names) {
    List<String> keys = new ArrayList<>();
    keys.add(plan.stratum());
    plan.unit().ifPresent(keys::add);
    keys.addAll(plan.segments());
    return keys.stream().mapToInt(names::indexOf).toArray();
  }

  private boolean countsSuffice(Measure.Columns measure) {
    return measure.binary()
        && measure.denominator() < 0
        && plan.unit().isEmpty()
        && strata.values().stream().noneMatch(stratum -> Double.isNaN(stratum.weight()));
  }

  private List<Grid[]> grids(Dataset<Row> narrow, List<Measure.Columns> measures) {
    String[] names = narrow.columns();
    if (measures.stream().allMatch(this::countsSuffice)) {
      return new ArrayList<>(java.util.Collections.nCopies(measures.size(), null));
    }
    List<Column> largest = new ArrayList<>();
    for (Measure.Columns measure : measures) {
      largest.add(measure.binary() ? lit(1.0) : max(abs(col(names[measure.answer()]))));
      largest.add(
          measure.denominator() < 0 ? lit(1.0) : max(abs(col(names[measure.denominator()]))));
    }
    Row row = narrow.agg(max(abs(col(plan.weight()))), largest.toArray(Column[]::new)).head();
    double w = row.isNullAt(0) ? 0 : row.getDouble(0);
    List<Grid[]> grids = new ArrayList<>();
    for (int m = 0; m < measures.size(); m++) {
      double y = row.isNullAt(1 + 2 * m) ? 0 : row.getDouble(1 + 2 * m);
      double d = row.isNullAt(2 + 2 * m) ? 0 : row.getDouble(2 + 2 * m);
      grids.add(countsSuffice(measures.get(m)) ? null : grids(w, y, d));
    }
    return grids;
  }

  private static Grid[] grids(double w, double y, double d) {
    Map<Term, Double> largest = new EnumMap<>(Term.class);
    largest.put(Term.W, w);
    largest.put(Term.U, w * y);
    largest.put(Term.V, w * d);
    largest.put(Term.UU, w * y * w * y);
    largest.put(Term.UV, w * y * w * d);
    largest.put(Term.VV, w * d * w * d);
    largest.put(Term.WYY, w * y * y);
    largest.put(Term.Y, y);
    return Arrays.stream(Term.values())
        .map(term -> Grid.of(2 * largest.get(term)))
        .toArray(Grid[]::new);
  }
}
