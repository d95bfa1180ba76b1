package fr.barometre.pipeline.checking;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Survey;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;

/**
 * How many responses were read, kept, and refused or marked by each rule, and why answers of those
 * kept are absent: one pass.
 */
public final class BreachCounts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int RULE = 0;
  private static final int ERROR = 3;
  private static final int FIELDS = 4;

  private long read;
  private long kept;
  private final HashMap<String, long[]> ofRule = new HashMap<>(); // broken, refused

  private final AbsenceCounts absences;

  private BreachCounts(AbsenceCounts absences) {
    this.absences = absences;
  }

  /** Counts the breaches of checked responses, which need not have their answers any more. */
  public static BreachCounts of(Dataset<Row> judged) {
    return of(judged, AbsenceCounts.none(), List.of());
  }

  /** Counts the breaches and the absences of checked responses. */
  public static BreachCounts of(Survey survey, Dataset<Row> judged) {
    return of(judged, AbsenceCounts.of(survey, 1), AbsenceCounts.columns(survey));
  }

  private static BreachCounts of(
      Dataset<Row> judged, AbsenceCounts absences, List<String> columns) {
    BreachCounts all = new BreachCounts(absences);
    judged
        .select(ResponseLayout.BREACHES_COLUMN, columns.toArray(String[]::new))
        .queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(new OfPartition(absences))
        .collect()
        .forEach(all::add);
    return all;
  }

  public long read() {
    return read;
  }

  public long kept() {
    return kept;
  }

  /** Why answers of the responses kept are absent, in the order of the questions. */
  public List<AbsenceShares> absences() {
    return absences.shares(kept);
  }

  /** The rule with its counts. */
  public RuleCount of(RuleCount rule) {
    long[] counts = ofRule.getOrDefault(rule.id(), new long[2]);
    return rule.with(read, counts[0], counts[1]);
  }

  private void add(BreachCounts other) {
    read += other.read;
    kept += other.kept;
    absences.add(other.absences);
    for (Map.Entry<String, long[]> rule : other.ofRule.entrySet()) {
      long[] counts = ofRule.computeIfAbsent(rule.getKey(), any -> new long[2]);
      counts[0] += rule.getValue()[0];
      counts[1] += rule.getValue()[1];
    }
  }

  /**
   * A response counts once for each rule it breaks, and as refused under the first error. One that
   * was mended no longer stands: what else was wrong with it is not counted.
   */
  private void add(InternalRow row) {
    ArrayData breaches = row.getArray(0);
    read++;
    boolean refused = false;
    Map<String, Boolean> seen = new HashMap<>();
    for (int i = 0; i < breaches.numElements(); i++) {
      InternalRow breach = breaches.getStruct(i, FIELDS);
      String rule = breach.getUTF8String(RULE).toString();
      long[] counts = ofRule.computeIfAbsent(rule, any -> new long[2]);
      if (seen.put(rule, true) == null) {
        counts[0]++;
      }
      if (breach.getBoolean(ERROR) && !refused) {
        refused = true;
        counts[1]++;
      }
      if (rule.equals(BuiltInRule.MENDED.id())) {
        break;
      }
    }
    if (!refused) {
      kept++;
      absences.add(row);
    }
  }

  private static final class OfPartition
      implements FlatMapFunction<Iterator<InternalRow>, BreachCounts> {
    private static final long serialVersionUID = 1L;

    private final AbsenceCounts absences;

    OfPartition(AbsenceCounts absences) {
      this.absences = absences;
    }

    @Override
    public Iterator<BreachCounts> call(Iterator<InternalRow> rows) {
      BreachCounts counts = new BreachCounts(absences.empty());
      rows.forEachRemaining(counts::add);
      return List.of(counts).iterator();
    }
  }
}
