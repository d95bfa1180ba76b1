package fr.barometre.pipeline.reduction;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One pass over given replicate weights: in every cell of the finest crossing of segments, one sum
 * per replicate of each answer, base and denominator. No table of companies by replicates.
 *
 * <p>The largest weights and answers are looked up first, in their columns alone: they set the
 * grids on which sums are exact.
 */
public final class ReplicateReduction {
  private final ReplicatePlan asked;
  private final ReductionPlan plan;

  public ReplicateReduction(ReplicatePlan asked) {
    this.asked = asked;
    this.plan = asked.sums();
  }

  /** Sums the responses. */
  public ReplicateSums reduce(Dataset<Row> responses) {
    List<String> names = new ArrayList<>(names());
    Dataset<Row> narrow = responses.select(names.stream().map(n -> col(n)).toArray(Column[]::new));
    ReplicateLayout layout = layout(names, narrow);
    ReplicateTable sums = new ReplicateTable(layout);
    narrow
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(new ReplicateRowSums(layout))
        .toLocalIterator()
        .forEachRemaining(sums::merge);
    return new ReplicateSums(asked, layout, sums);
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(plan.segments());
    names.add(plan.weight());
    names.addAll(asked.replicates());
    names.addAll(asked.bases());
    for (Measure measure : plan.measures()) {
      names.add(measure.inBase());
      names.add(measure.answer());
      measure.denominator().ifPresent(names::add);
    }
    return names;
  }

  private ReplicateLayout layout(List<String> names, Dataset<Row> narrow) {
    List<ReplicateLayout.Sum> sums = new ArrayList<>();
    int[] over = new int[plan.measures().size()];
    int[] under = new int[over.length];
    for (int m = 0; m < over.length; m++) {
      Measure measure = plan.measures().get(m);
      int base = names.indexOf(measure.inBase());
      over[m] =
          position(
              sums,
              new ReplicateLayout.Sum(base, names.indexOf(measure.answer()), measure.binary()));
      Optional<Integer> denominator = measure.denominator().map(names::indexOf);
      under[m] = position(sums, new ReplicateLayout.Sum(base, denominator.orElse(-1), false));
    }
    int[] keys = plan.segments().stream().mapToInt(names::indexOf).toArray();
    int[] columns = asked.replicates().stream().mapToInt(names::indexOf).toArray();
    int weight = asked.combined() ? -1 : names.indexOf(plan.weight());
    return new ReplicateLayout(
        keys,
        columns,
        weight,
        asked.bases().stream().mapToInt(names::indexOf).toArray(),
        List.copyOf(sums),
        over,
        under,
        grids(narrow, sums, columns, weight));
  }

  private static int position(List<ReplicateLayout.Sum> sums, ReplicateLayout.Sum sum) {
    if (!sums.contains(sum)) {
      sums.add(sum);
    }
    return sums.indexOf(sum);
  }

  /** Twice the largest term, for what rounding may add to it. */
  private static Grid[] grids(
      Dataset<Row> narrow, List<ReplicateLayout.Sum> sums, int[] columns, int weight) {
    int[] numbers =
        IntStream.concat(
                IntStream.concat(IntStream.of(columns), IntStream.of(weight)),
                sums.stream().mapToInt(sum -> sum.binary() ? -1 : sum.value()))
            .toArray();
    double[] largest = Largest.of(narrow, numbers);
    double factor = IntStream.range(0, columns.length).mapToDouble(r -> largest[r]).max().orElse(0);
    double most = factor * largest[columns.length];
    return IntStream.range(0, sums.size())
        .mapToObj(s -> Grid.of(2 * most * largest[columns.length + 1 + s]))
        .toArray(Grid[]::new);
  }
}
