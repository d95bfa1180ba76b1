package fr.barometre.pipeline;

import fr.barometre.pipeline.loading.RawResponses;
import fr.barometre.survey.Survey;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Raw file to responses: one row each, every cell traced to file and line. */
final class Loading {
  private static final long SMALL = 32L << 20;

  private final RawResponses raw;

  /** Looks at the files; what is wrong with them is told here, before Spark starts. */
  Loading(Survey survey) {
    this.raw = RawResponses.of(survey);
  }

  /** Whether the input is so small that starting up costs more than the work. */
  boolean isSmall() {
    return raw.bytes() < SMALL;
  }

  Dataset<Row> load(SparkSession spark) {
    return raw.load(spark);
  }
}
