package fr.barometre.pipeline.publishing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.identity.Pseudonym;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Base;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** The kept responses as rows of {@code responses}. */
public final class ResponseRows {
  private final Survey survey;
  private final String runId;
  private final Optional<Pseudonym> pseudonym;

  /**
   * @param pseudonym of companies, where identifiers are declared; else they are known by their
   *     place in the raw files
   */
  public ResponseRows(Survey survey, String runId, Optional<Pseudonym> pseudonym) {
    this.survey = survey;
    this.runId = runId;
    this.pseudonym = pseudonym;
  }

  /**
   * Columns in the order of the contract; rows as they come.
   *
   * @param named columns that are published under another name, by that name
   */
  public Dataset<Row> select(Dataset<Row> responses, Table table, Map<String, String> named) {
    Map<String, Column> bases = new HashMap<>();
    for (Base base : survey.bases()) {
      base.column().ifPresent(name -> bases.put(name, MeasuredIndicator.condition(base)));
    }
    List<Column> columns = new ArrayList<>();
    for (fr.barometre.survey.tables.Column promised : table.columns()) {
      Column value =
          switch (promised.name()) {
            case "survey" -> lit(survey.name());
            case "edition" -> lit(survey.edition());
            case "company" -> company();
            case "run_id" -> lit(runId);
            default ->
                bases.containsKey(promised.name())
                    ? bases.get(promised.name())
                    : col(named.getOrDefault(promised.name(), promised.name()));
          };
      columns.add(value.as(promised.name()));
    }
    return responses.select(columns.toArray(Column[]::new));
  }

  private Column company() {
    return pseudonym
        .map(this::hashed)
        .or(() -> survey.panel().map(this::numbered))
        .orElseGet(this::place);
  }

  /** A company without a number is no other edition's. */
  private Column numbered(String panel) {
    return coalesce(col(panel), concat(lit(survey.edition() + "/"), place()));
  }

  /** A company without a key is hashed by its place. */
  private Column hashed(Pseudonym name) {
    return udf(name, DataTypes.StringType).apply(coalesce(col(ResponseLayout.KEY_COLUMN), place()));
  }

  /** Number of the file among the declared ones, and of the record in it. */
  private Column place() {
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

  /**
   * One array per row, streamed.
   *
   * @throws DataRefused if two companies of a panel have the same number
   */
  public Iterator<Object[]> stream(Dataset<Row> rows) {
    Iterator<Object[]> values = RowValues.of(rows);
    return survey.panel().isPresent()
        ? distinct(values, rows.schema().fieldIndex("company"))
        : values;
  }

  static Iterator<Object[]> values(Iterator<Row> source) {
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

  /** The same rows, while no two have the same company. */
  private static Iterator<Object[]> distinct(Iterator<Object[]> rows, int company) {
    Set<Object> seen = new HashSet<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Object[] next() {
        Object[] row = rows.next();
        if (!seen.add(row[company])) {
          throw new DataRefused(
              List.of(
                  "two companies have the panel number '"
                      + row[company]
                      + "'. Correct one of them, or leave out panel."));
        }
        return row;
      }
    };
  }
}
