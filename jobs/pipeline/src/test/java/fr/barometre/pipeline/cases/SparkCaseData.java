package fr.barometre.pipeline.cases;

import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.collapsing.Collapsing;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.statistics.cases.CaseData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sample of a case, reduced by the {@link Collapsing} of the main job: what reaches the
 * statistics are distinct companies with their number, in the order of their cells.
 *
 * <p>Strata, units of every stage, populations and weights are columns like the answers, because a
 * case has several designs.
 */
final class SparkCaseData implements CaseData {
  private static final String STRATUM = "_stratum";
  private static final String WEIGHT = "_weight";
  private static final Stratum ALL = new Stratum("all", 0, Double.POSITIVE_INFINITY, 1);

  private final SparkSample sample;
  private final boolean collapsed;
  private final Map<Set<String>, Rows> known = new HashMap<>();

  /**
   * @param collapsed whether companies with equal answers become one; else each keeps its line
   */
  SparkCaseData(SparkSample sample, boolean collapsed) {
    this.sample = sample;
    this.collapsed = collapsed;
  }

  @Override
  public List<String> columns() {
    return sample.names();
  }

  @Override
  public Rows rows(Set<String> needed) {
    return known.computeIfAbsent(Set.copyOf(needed), this::collapse);
  }

  private Rows collapse(Set<String> needed) {
    List<String> names = columns().stream().filter(needed::contains).toList();
    List<String> answers = new ArrayList<>(collapsed ? List.of() : List.of(SparkSample.LINE));
    names.forEach(name -> answers.add(sample.column(name)));
    Dataset<Row> responses =
        sample.rows().withColumn(STRATUM, lit(ALL.code())).withColumn(WEIGHT, lit(ALL.weight()));
    Entries entries =
        new Collapsing(Map.of(ALL.code(), ALL), STRATUM, Optional.empty(), WEIGHT)
            .collapse(responses, answers);
    int[] order = order(entries);
    return new Rows(
        names,
        IntStream.of(order).mapToObj(i -> cells(entries, names, i)).toList(),
        IntStream.of(order).map(i -> entries.multiplicity()[i]).toArray());
  }

  private String[] cells(Entries entries, List<String> names, int i) {
    return names.stream()
        .map(name -> entries.codes().get(sample.column(name))[i])
        .toArray(String[]::new);
  }

  private int[] order(Entries entries) {
    IntStream positions = IntStream.range(0, entries.size());
    if (collapsed) {
      return positions.toArray();
    }
    String[] lines = entries.codes().get(SparkSample.LINE);
    return positions
        .boxed()
        .sorted(Comparator.comparingInt(i -> Integer.parseInt(lines[i])))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
