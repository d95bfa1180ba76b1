package fr.barometre.pipeline.loading;

import fr.barometre.survey.Survey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** The raw files of a survey, matched with its questions, ready to be read on Spark. */
public final class RawResponses {
  /** Bytes of a file that a task reads: below twice as many a file is read by one. */
  private static final long PART = 16L << 20;

  private final StructType layout;
  private final List<FileReading> readings;
  private final long bytes;

  private RawResponses(StructType layout, List<FileReading> readings, long bytes) {
    this.layout = layout;
    this.readings = readings;
    this.bytes = bytes;
  }

  /**
   * Looks at every file without reading it whole.
   *
   * @throws fr.barometre.survey.InvalidDeclaration if a file or a column is not as declared
   * @throws fr.barometre.pipeline.DataRefused if a file holds no response
   */
  public static RawResponses of(Survey survey) {
    List<FileReading> readings = new ArrayList<>();
    long bytes = 0;
    for (Path path : survey.raw().files()) {
      RawTable table = RawFiles.open(path, survey.raw());
      ResponseReader reader = RawAnswersPlan.reader(survey, table);
      for (RecordSource part : table.records().parts(PART)) {
        readings.add(new FileReading(survey.raw().name(path), part, reader));
      }
      bytes += path.toFile().length();
    }
    return new RawResponses(ResponseLayout.of(survey.questions()), readings, bytes);
  }

  /** The size of the files together. */
  public long bytes() {
    return bytes;
  }

  /**
   * One row per response, in {@link ResponseLayout}, in the order of the files. A record may span
   * lines, so that large files are parted before Spark starts.
   */
  public Dataset<Row> load(SparkSession spark) {
    // Rows as Spark holds them: encoders and Scala's reflection cost a small survey half a second.
    JavaRDD<InternalRow> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(readings, readings.size())
            .flatMap(new ReadFile());
    Dataset<Row> all =
        ((org.apache.spark.sql.classic.SparkSession) spark)
            .internalCreateDataFrame(rows.rdd(), layout, false);
    // Told that one task has all rows, Spark does not move them to bring some together.
    return readings.size() == 1 ? all.coalesce(1) : all;
  }

  /** Serializable by name: a lambda would carry its surroundings along. */
  private static final class ReadFile implements FlatMapFunction<FileReading, InternalRow> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<InternalRow> call(FileReading reading) {
      return reading.iterator();
    }
  }
}
