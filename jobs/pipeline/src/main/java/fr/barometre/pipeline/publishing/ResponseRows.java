package fr.barometre.pipeline.publishing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The kept responses as rows of {@code responses}. */
public final class ResponseRows {
  private final Survey survey;
  private final String runId;

  public ResponseRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
  }

  /**
   * Columns in the order of the contract; rows as they come.
   *
   * @param named columns that are published under another name, by that name
   */
  public Dataset<Row> select(Dataset<Row> responses, Table table, Map<String, String> named) {
    List<Column> columns = new ArrayList<>();
    for (fr.barometre.survey.tables.Column promised : table.columns()) {
      Column value =
          switch (promised.name()) {
            case "survey" -> lit(survey.name());
            case "edition" -> lit(survey.edition());
            case "company" -> company();
            case "run_id" -> lit(runId);
            default -> col(named.getOrDefault(promised.name(), promised.name()));
          };
      columns.add(value.as(promised.name()));
    }
    return responses.select(columns.toArray(Column[]::new));
  }

  /** Number of the file among the declared ones, and of the record in it. */
  private Column company() {
    List<Path> files = survey.raw().files();
    Column number = lit(0);
    for (int i = 0; i < files.size(); i++) {
      String name = survey.raw().name(files.get(i));
      number =
          org.apache
              .spark
              .sql
              .functions
              .when(col(ResponseLayout.FILE_COLUMN).equalTo(name), i + 1)
              .otherwise(number);
    }
    return concat(
        number.cast("string"), lit("-"), format_string("%09d", col(ResponseLayout.RECORD_COLUMN)));
  }

  /** One array per row, streamed. */
  public static Iterator<Object[]> stream(Dataset<Row> rows) {
    Iterator<Row> source = rows.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public Object[] next() {
        Row row = source.next();
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.get(i);
        }
        return values;
      }
    };
  }
}
