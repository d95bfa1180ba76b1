package fr.barometre.pipeline.editing;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import fr.barometre.pipeline.checking.Derivation;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Imputation;
import fr.barometre.survey.ImputationMethod;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Puts in answers that were asked for and not given, and marks them.
 *
 * <p>With y the answer and x the auxiliary over the companies of a class that gave both: {@code
 * ratio} puts in {@code x sum y / sum x}, {@code mean} {@code sum y / n}, unweighted; {@code donor}
 * the answer of the company of the class that a hash of the seed and of the company's place draws.
 * Sums are of decimals, and donors are counted in the order of the files, so that nothing depends
 * on how rows are divided. Where a class has nobody to learn from, the answer stays missing.
 */
public final class Imputing {
  private static final String SUM_TYPE = "decimal(38,10)";
  private static final String KEY = "_class_";

  private final Survey survey;

  public Imputing(Survey survey) {
    this.survey = survey;
  }

  /** Whether anything is put in. */
  public boolean isNeeded() {
    return !survey.editing().imputations().isEmpty();
  }

  /** Kept responses with their imputations, in the order of the declaration. */
  public Dataset<Row> apply(Dataset<Row> kept) {
    Dataset<Row> imputed = kept;
    for (Imputation imputation : survey.editing().imputations()) {
      imputed = apply(imputed, imputation);
    }
    return imputed;
  }

  private Dataset<Row> apply(Dataset<Row> responses, Imputation imputation) {
    List<String> keys = new ArrayList<>();
    Dataset<Row> classed = responses;
    for (String within : imputation.within()) {
      String key = KEY + keys.size();
      // A company of no known class is in one of its own, with others like it.
      classed = classed.withColumn(key, coalesce(col(within).cast("string"), lit("")));
      keys.add(key);
    }
    if (keys.isEmpty()) {
      keys.add(KEY + "all");
      classed = classed.withColumn(keys.get(0), lit(""));
    }
    Dataset<Row> found =
        imputation.method() == ImputationMethod.DONOR
            ? drawn(classed, imputation, keys)
            : computed(classed, imputation, keys);
    Column answer = col(imputation.variable());
    Column missing = answer.isNull().and(asked(imputation)).and(col("_imputed").isNotNull());
    return found
        .withColumns(
            Map.of(
                imputation.variable(),
                when(missing, col("_imputed")).otherwise(answer),
                imputation.mark(),
                missing))
        .drop("_imputed")
        .drop(keys.toArray(String[]::new));
  }

  private Column asked(Imputation imputation) {
    Question question = (Question) survey.variable(imputation.variable());
    return question.askedIf().isPresent()
        ? coalesce(col(Derivation.askedColumn(question)), lit(false))
        : lit(true);
  }

  private static Dataset<Row> computed(
      Dataset<Row> responses, Imputation imputation, List<String> keys) {
    Column y = col(imputation.variable());
    Column x = imputation.by().map(by -> col(by)).orElse(lit(1.0));
    Dataset<Row> classes =
        responses
            .filter(y.isNotNull().and(x.isNotNull()))
            .groupBy(columns(keys))
            .agg(sum(y.cast(SUM_TYPE)).as("_sum_y"), sum(x.cast(SUM_TYPE)).as("_sum_x"));
    Column rate = col("_sum_y").cast("double").divide(col("_sum_x").cast("double"));
    return responses
        .join(broadcast(classes), names(keys), "left")
        .withColumn("_imputed", when(col("_sum_x").notEqual(0), rate.multiply(x)))
        .drop("_sum_y", "_sum_x");
  }

  private static Dataset<Row> drawn(
      Dataset<Row> responses, Imputation imputation, List<String> keys) {
    Column answer = col(imputation.variable());
    Dataset<Row> donors =
        responses
            .filter(answer.isNotNull())
            .select(
                with(
                    columns(keys),
                    answer.as("_imputed"),
                    row_number()
                        .over(
                            Window.partitionBy(columns(keys))
                                .orderBy(ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN))
                        .cast("long")
                        .as("_draw")));
    Dataset<Row> counts = donors.groupBy(columns(keys)).agg(count(lit(1)).as("_donors"));
    Column draw =
        pmod(
                xxhash64(
                    lit(imputation.seed()),
                    lit(imputation.variable()),
                    col(ResponseLayout.FILE_COLUMN),
                    col(ResponseLayout.RECORD_COLUMN)),
                col("_donors"))
            .plus(1);
    List<String> on = new ArrayList<>(keys);
    on.add("_draw");
    return responses
        .join(broadcast(counts), names(keys), "left")
        // Who has an answer draws none: the join has work for the others alone.
        .withColumn("_draw", when(answer.isNull(), draw))
        .join(donors, names(on), "left")
        .drop("_donors", "_draw");
  }

  private static Column[] columns(List<String> keys) {
    return keys.stream().map(key -> col(key)).toArray(Column[]::new);
  }

  private static Column[] with(Column[] first, Column... others) {
    List<Column> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(others));
    return all.toArray(Column[]::new);
  }

  private static String[] names(List<String> keys) {
    return keys.toArray(String[]::new);
  }
}
