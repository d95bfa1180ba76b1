package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.col;

import fr.barometre.pipeline.loading.ResponseLayout;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where a response stands, for a message. */
record SamplePlace(String file, long line) {

  /** The first of some responses in the order of the files. */
  static SamplePlace first(Dataset<Row> responses) {
    Row row =
        responses
            .orderBy(col(ResponseLayout.FILE_COLUMN), col(ResponseLayout.RECORD_COLUMN))
            .select(ResponseLayout.FILE_COLUMN, ResponseLayout.LINE_COLUMN)
            .head();
    return new SamplePlace(row.getString(0), row.getLong(1));
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
