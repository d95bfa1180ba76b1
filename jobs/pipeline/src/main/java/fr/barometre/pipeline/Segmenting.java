package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.col;

import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives each company its segments, under the names that {@code estimates} uses. */
final class Segmenting {
  private final Survey survey;

  Segmenting(Survey survey) {
    this.survey = survey;
  }

  Dataset<Row> segment(Dataset<Row> responses) {
    Map<String, Column> segments = new LinkedHashMap<>();
    for (Segment segment : survey.segments()) {
      if (!segment.id().equals(segment.variable())) {
        segments.put(segment.id(), col(segment.variable()));
      }
    }
    return segments.isEmpty() ? responses : responses.withColumns(segments);
  }
}
