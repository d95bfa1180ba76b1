package fr.barometre.pipeline.editing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Correction;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sets answers right where a declared condition says they are wrong. Each is noted among the
 * breaches of its response, as a warning with the answer that was given.
 */
public final class Correcting {
  private final Survey survey;

  public Correcting(Survey survey) {
    this.survey = survey;
  }

  /**
   * The responses with their corrections, in the order of the declaration.
   *
   * @throws InvalidDeclaration if Spark cannot make sense of an expression
   */
  public Dataset<Row> apply(Dataset<Row> responses) {
    Dataset<Row> corrected = responses;
    for (Correction correction : survey.editing().corrections()) {
      corrected = apply(corrected, correction);
    }
    return corrected;
  }

  private Dataset<Row> apply(Dataset<Row> responses, Correction correction) {
    Column wrong = coalesce(expr(correction.when()), lit(false));
    Column given = col(correction.variable());
    Column note =
        struct(
            lit(correction.id()).as("rule"),
            lit(correction.variable()).as("column"),
            given.cast("string").as("value"),
            lit(false).as("error"));
    Column breaches = col(ResponseLayout.BREACHES_COLUMN);
    Column answer =
        expr(correction.set())
            .cast(ResponseLayout.type(survey.variable(correction.variable()).type()));
    try {
      return responses.withColumns(
          Map.of(
              correction.variable(),
              when(wrong, answer).otherwise(given),
              ResponseLayout.BREACHES_COLUMN,
              when(wrong, concat(breaches, array(note))).otherwise(breaches)));
    } catch (Exception failure) {
      throw new InvalidDeclaration(
          List.of(
              new Problem(
                  correction.place(),
                  "Spark cannot compute correction '"
                      + correction.id()
                      + "': "
                      + failure.getMessage().lines().findFirst().orElse(""),
                  "Correct its when or its set.")));
    }
  }
}
