package fr.barometre.pipeline.collapsing;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.reduction.Stratum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Collapses companies on their design, weight and a few answers: one grouped count, brought to the
 * driver in a fixed order.
 */
public final class Collapsing {
  /** Beyond it, entries do not fit beside a statistic in the memory of a driver. */
  static final int MOST_ENTRIES = 2_000_000;

  private final Map<String, Stratum> strata;
  private final String stratum;
  private final Optional<String> unit;
  private final String weight;

  /**
   * @param strata of the full sample, by code
   * @param stratum column of the stratum's code
   * @param unit column of the primary unit, where declared
   * @param weight column of the weight
   */
  public Collapsing(
      Map<String, Stratum> strata, String stratum, Optional<String> unit, String weight) {
    this.strata = strata;
    this.stratum = stratum;
    this.unit = unit;
    this.weight = weight;
  }

  /**
   * The entries.
   *
   * @param responses the full sample, domains not yet applied
   * @param answers columns of strings, doubles or booleans; companies that differ in one of them
   *     stay apart
   * @throws DataRefused if more than two million entries are left
   */
  public Entries collapse(Dataset<Row> responses, List<String> answers) {
    List<Column> keys = new ArrayList<>();
    keys.add(col(stratum));
    unit.ifPresent(name -> keys.add(col(name)));
    keys.add(col(weight));
    answers.forEach(name -> keys.add(col(name)));
    Column[] key = keys.toArray(Column[]::new);
    Dataset<Row> selected = responses.select(key);
    EntryCounts counts = EntryCounts.of(selected, MOST_ENTRIES);
    if (counts.isFull()) {
      throw new DataRefused(
          List.of(
              "companies differ too much in "
                  + String.join(", ", answers)
                  + " to be collapsed below "
                  + MOST_ENTRIES
                  + " entries. Round the numbers among them in a derived variable."));
    }
    List<Object[]> rows = counts.rows();
    rows.sort(Collapsing::compare);
    return entries(rows, selected.schema().fields(), answers);
  }

  /** By the values of their columns, in order: entries do not depend on partitions. */
  private static int compare(Object[] a, Object[] b) {
    for (int i = 0; i < a.length; i++) {
      int order = compareValues(a[i], b[i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // values of one column are of one type
  private static int compareValues(Object a, Object b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return ((Comparable<Object>) a).compareTo(b);
  }

  private Entries entries(List<Object[]> rows, StructField[] fields, List<String> answers) {
    int n = rows.size();
    int first = fields.length - answers.size();
    String[] codes = new String[n];
    String[] units = new String[n];
    double[] populations = new double[n];
    double[] weights = new double[n];
    int[] multiplicity = new int[n];
    Map<String, String[]> texts = new LinkedHashMap<>();
    Map<String, double[]> numbers = new LinkedHashMap<>();
    for (int a = 0; a < answers.size(); a++) {
      if (fields[first + a].dataType().equals(DataTypes.StringType)) {
        texts.put(answers.get(a), new String[n]);
      } else {
        numbers.put(answers.get(a), new double[n]);
      }
    }
    for (int i = 0; i < n; i++) {
      Object[] row = rows.get(i);
      codes[i] = (String) row[0];
      units[i] = unit.isPresent() ? String.valueOf(row[1]) : null;
      populations[i] = strata.get(codes[i]).population();
      weights[i] = (double) row[first - 1];
      multiplicity[i] = Math.toIntExact((long) row[fields.length]);
      for (int a = 0; a < answers.size(); a++) {
        read(row, first + a, answers.get(a), texts, numbers, i);
      }
    }
    return new Entries(
        codes, unit.map(any -> units), populations, weights, multiplicity, texts, numbers);
  }

  private static void read(
      Object[] row,
      int at,
      String name,
      Map<String, String[]> texts,
      Map<String, double[]> numbers,
      int i) {
    if (texts.containsKey(name)) {
      texts.get(name)[i] = (String) row[at];
    } else {
      Object value = row[at];
      numbers.get(name)[i] =
          value == null
              ? Double.NaN
              : value instanceof Boolean yes ? (yes ? 1 : 0) : ((Number) value).doubleValue();
    }
  }
}
