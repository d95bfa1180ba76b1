package fr.barometre.pipeline.cases;

import static org.apache.spark.sql.functions.col;

import fr.barometre.statistics.cases.ReferenceCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The files of a case, read by Spark in several partitions. Names of R differ by case alone and
 * contain points; those of Spark may not, so columns are known by their place.
 */
final class SparkSample {
  /** The number of a company's line. */
  static final String LINE = "_line";

  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Dataset<Row> rows;

  SparkSample(SparkSession spark, ReferenceCase referenceCase, int partitions) {
    List<String> lines = pasted(referenceCase);
    StructType type = new StructType().add(LINE, DataTypes.StringType);
    for (String name : lines.get(0).replace("\"", "").split(",", -1)) {
      String column = "c" + type.size();
      type = type.add(column, DataTypes.StringType);
      columns.putIfAbsent(name, column);
    }
    List<String> numbered =
        IntStream.range(1, lines.size()).mapToObj(i -> i + "," + lines.get(i)).toList();
    rows =
        spark
            .read()
            .schema(type)
            .option("nullValue", "NA")
            .csv(spark.createDataset(numbered, Encoders.STRING()))
            .repartition(partitions)
            .cache();
  }

  /** The sample, and beside it the files of weights that have as many lines. */
  private static List<String> pasted(ReferenceCase referenceCase) {
    List<String> lines = new ArrayList<>(referenceCase.lines("input.csv"));
    if (lines.isEmpty()) { // a case of calls that need no sample
      lines.add("");
    }
    for (String file : referenceCase.files().keySet()) {
      List<String> beside = referenceCase.lines(file);
      if (file.startsWith("weights") && beside.size() == lines.size()) {
        IntStream.range(0, lines.size())
            .forEach(i -> lines.set(i, lines.get(i) + "," + beside.get(i)));
      }
    }
    return lines;
  }

  /** Names of R, in the order of the files. */
  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** Whether every company has a cell there. */
  boolean isComplete(String name) {
    return columns.containsKey(name) && rows.filter(text(name).isNull()).isEmpty();
  }

  /** The numbers of a column, null where a cell is empty or no number. */
  Column number(String name) {
    return text(name).cast(DataTypes.DoubleType);
  }

  /** Text of Spark's column. */
  Column text(String name) {
    return col(column(name));
  }

  /** What Spark calls a column. */
  String column(String name) {
    return columns.get(name);
  }

  Dataset<Row> rows() {
    return rows;
  }
}
