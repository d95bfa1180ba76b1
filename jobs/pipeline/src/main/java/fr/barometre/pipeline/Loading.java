package fr.barometre.pipeline;

import fr.barometre.pipeline.loading.RawResponses;
import fr.barometre.survey.Survey;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Raw file to responses: one row each, every cell traced to file and line. */
final class Loading {
  private final RawResponses raw;

  /** Looks at the files; what is wrong with them is told here, before Spark starts. */
  Loading(Survey survey) {
    this.raw = RawResponses.of(survey);
  }

  Dataset<Row> load(SparkSession spark) {
    return raw.load(spark);
  }
}
