package fr.barometre.pipeline.weighting;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Primary units by stratum, companies by calibration cell, and the first weight that cannot be
 * used: one pass.
 */
public final class StrataCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Long> companies = new TreeMap<>();
  private final HashMap<String, HashSet<String>> units = new HashMap<>();
  private final HashMap<SampledCell, Long> cells = new HashMap<>();
  private long withoutStratum;
  private long badWeights;
  private BadWeight first;

  private StrataCounts() {}

  /**
   * A weight that is missing, negative or not finite.
   *
   * @param value as it stands; {@code null} where missing
   */
  public record BadWeight(String file, long record, long line, String value)
      implements Serializable {
    private BadWeight earlier(BadWeight other) {
      if (other == null || !file.equals(other.file)) {
        return other == null || file.compareTo(other.file) < 0 ? this : other;
      }
      return record <= other.record ? this : other;
    }
  }

  /**
   * Counts.
   *
   * @param sample columns: stratum, file, record, line, weight, then those named
   * @param unit column of the primary unit, where declared
   * @param cell column of the calibration cell, where weights are calibrated
   */
  public static StrataCounts of(Dataset<Row> sample, Optional<String> unit, Optional<String> cell) {
    StrataCounts all = new StrataCounts();
    List<String> names = List.of(sample.columns());
    OfPartition counting =
        new OfPartition(unit.map(names::indexOf).orElse(-1), cell.map(names::indexOf).orElse(-1));
    sample.queryExecution().toRdd().toJavaRDD().mapPartitions(counting).collect().forEach(all::add);
    return all;
  }

  /** Strata in the order of their codes, each with its companies, or units where declared. */
  public Map<String, Long> sampled() {
    Map<String, Long> sampled = new TreeMap<>(companies);
    units.forEach((stratum, names) -> sampled.put(stratum, (long) names.size()));
    return sampled;
  }

  /** Companies that are alike in all that weighting sees, in a fixed order. */
  public SortedMap<SampledCell, Long> cells() {
    return new TreeMap<>(cells);
  }

  /** A primary unit that stands in two strata. */
  public Optional<String> findSharedUnit() {
    Set<String> seen = new HashSet<>();
    return new TreeMap<>(units)
        .values().stream()
            .flatMap(names -> names.stream().sorted())
            .filter(name -> !seen.add(name))
            .findFirst();
  }

  /** Whether a company names no primary unit. */
  public boolean hasUnnamedUnit() {
    return units.values().stream().anyMatch(names -> names.contains(""));
  }

  public long withoutStratum() {
    return withoutStratum;
  }

  public long badWeights() {
    return badWeights;
  }

  /** The first of them in the order of the files. */
  public Optional<BadWeight> firstBadWeight() {
    return Optional.ofNullable(first);
  }

  private void add(StrataCounts other) {
    other.companies.forEach((stratum, count) -> companies.merge(stratum, count, Long::sum));
    other.units.forEach(
        (stratum, names) -> units.computeIfAbsent(stratum, any -> new HashSet<>()).addAll(names));
    other.cells.forEach((cell, count) -> cells.merge(cell, count, Long::sum));
    withoutStratum += other.withoutStratum;
    badWeights += other.badWeights;
    first = other.first == null ? first : other.first.earlier(first);
  }

  private void add(InternalRow row, int unit, int cell, AlikeCounts alike) {
    if (row.isNullAt(0)) {
      withoutStratum++;
      return;
    }
    UTF8String stratum = row.getUTF8String(0);
    if (unit >= 0) {
      Set<String> names = units.computeIfAbsent(stratum.toString(), any -> new HashSet<>());
      names.add(row.isNullAt(unit) ? "" : row.getUTF8String(unit).toString());
    }
    double weight = row.isNullAt(4) ? Double.NaN : row.getDouble(4);
    if (cell >= 0) {
      alike.add(stratum, row.getUTF8String(cell), weight);
    } else {
      alike.add(stratum, UTF8String.EMPTY_UTF8, 1);
    }
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      badWeights++;
      String shown = row.isNullAt(4) ? "null" : String.valueOf(weight);
      first =
          new BadWeight(row.getUTF8String(1).toString(), row.getLong(2), row.getLong(3), shown)
              .earlier(first);
    }
  }

  private static final class OfPartition
      implements FlatMapFunction<Iterator<InternalRow>, StrataCounts> {
    private static final long serialVersionUID = 1L;
    private final int unit;
    private final int cell;

    OfPartition(int unit, int cell) {
      this.unit = unit;
      this.cell = cell;
    }

    @Override
    public Iterator<StrataCounts> call(Iterator<InternalRow> rows) {
      StrataCounts counts = new StrataCounts();
      AlikeCounts alike = new AlikeCounts();
      rows.forEachRemaining(row -> counts.add(row, unit, cell, alike));
      alike.forEach(
          (sampled, companies) -> {
            counts.companies.merge(sampled.stratum(), companies, Long::sum);
            if (cell >= 0) {
              counts.cells.put(sampled, companies);
            }
          });
      return List.of(counts).iterator();
    }
  }
}
