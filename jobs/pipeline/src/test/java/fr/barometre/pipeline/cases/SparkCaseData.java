package fr.barometre.pipeline.cases;

import fr.barometre.pipeline.collapsing.Collapsing;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.statistics.cases.CaseData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The sample of a case, read by Spark in several partitions and reduced by the {@link Collapsing}
 * of the main job: what reaches the statistics are distinct companies with their number.
 */
final class SparkCaseData implements CaseData {
  private static final String LINE = "_line";
  private static final String STRATUM = "_stratum";
  private static final String WEIGHT = "_weight";
  private static final String ALL = "all";

  private final List<String> columns;
  private final Dataset<Row> sample;
  private final boolean collapsed;
  private final long companies;
  private final Map<List<Integer>, Rows> known = new HashMap<>();

  /**
   * @param file what the files of the case hold
   * @param collapsed whether companies with equal answers become one; else each keeps its line
   */
  SparkCaseData(SparkSession spark, CaseData file, int partitions, boolean collapsed) {
    this.collapsed = collapsed;
    this.columns = file.columns();
    List<String[]> rows = file.rows(Set.copyOf(columns)).cells();
    List<String> numbered =
        IntStream.range(0, rows.size()).mapToObj(i -> i + "," + line(rows.get(i))).toList();
    // Names of R differ by case alone, those of Spark may not: columns are known by their place.
    StructType type = new StructType().add(LINE, DataTypes.StringType);
    for (int j = 0; j < columns.size(); j++) {
      type = type.add(column(j), DataTypes.StringType);
    }
    this.sample =
        spark
            .read()
            .schema(type)
            .option("nullValue", "NA")
            .csv(spark.createDataset(numbered, Encoders.STRING()))
            .withColumn(STRATUM, functions.lit(ALL))
            .withColumn(WEIGHT, functions.lit(1.0))
            .repartition(partitions)
            .cache();
    this.companies = rows.size();
  }

  private static String line(String[] cells) {
    return Arrays.stream(cells)
        .map(cell -> cell == null ? "NA" : '"' + cell + '"')
        .collect(Collectors.joining(","));
  }

  private static String column(int number) {
    return "c" + number;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Rows rows(Set<String> needed) {
    int[] read =
        IntStream.range(0, columns.size()).filter(j -> needed.contains(columns.get(j))).toArray();
    return known.computeIfAbsent(IntStream.of(read).boxed().toList(), any -> collapsed(read));
  }

  private Rows collapsed(int[] read) {
    List<String> answers = new ArrayList<>(collapsed ? List.of() : List.of(LINE));
    IntStream.of(read).forEach(j -> answers.add(column(j)));
    Stratum all = new Stratum(ALL, companies, Double.POSITIVE_INFINITY, 1);
    Entries entries =
        new Collapsing(Map.of(ALL, all), STRATUM, Optional.empty(), WEIGHT)
            .collapse(sample, answers);
    int[] order = order(entries);
    return new Rows(
        IntStream.of(read).mapToObj(columns::get).toList(),
        IntStream.of(order).mapToObj(i -> cells(entries, read, i)).toList(),
        IntStream.of(order).map(i -> entries.multiplicity()[i]).toArray());
  }

  private static String[] cells(Entries entries, int[] read, int i) {
    return IntStream.of(read)
        .mapToObj(j -> entries.codes().get(column(j))[i])
        .toArray(String[]::new);
  }

  private int[] order(Entries entries) {
    IntStream positions = IntStream.range(0, entries.size());
    if (collapsed) {
      return positions.toArray();
    }
    String[] lines = entries.codes().get(LINE);
    return positions
        .boxed()
        .sorted(Comparator.comparingInt(i -> Integer.parseInt(lines[i])))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
