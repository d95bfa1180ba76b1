package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * One response a company: of several finished ones the mended stands, or else the latest. The
 * others are refused for that before anything else that is wrong with them.
 */
public final class Duplicates {
  private static final String LATER = "_later";

  private final Survey survey;

  public Duplicates(Survey survey) {
    this.survey = survey;
  }

  /** Whether what is mended takes the place of other responses. */
  public boolean isMending() {
    return survey.editing().mended().isPresent();
  }

  /** Marks them by looking at all responses of a company together: every one is moved. */
  public Dataset<Row> mark(Dataset<Row> checked) {
    Column later = rank().gt(1);
    Column refused = mended().map(any -> later.and(not(isReplaced()).or(any))).orElse(later);
    List<Column> breaches = new ArrayList<>();
    if (isMending()) {
      PossibleBreach replaced =
          PossibleBreach.of(
              BuiltInRule.MENDED,
              survey.raw().key(),
              col(ResponseLayout.KEY_COLUMN),
              isReplaced().and(not(mended().orElseThrow())));
      breaches.add(replaced.told());
    }
    breaches.add(duplicate(refused).told());
    return added(checked, breaches);
  }

  /**
   * Marks them without moving all responses: companies with several are sought by their key alone.
   *
   * @param checked cached, since it is looked at twice
   * @return the same where every company has one response
   */
  public Dataset<Row> markFew(Dataset<Row> checked) {
    Dataset<Row> keys =
        checked
            .filter(Breaches.readable().and(col(ResponseLayout.KEY_COLUMN).isNotNull()))
            .select(
                ResponseLayout.KEY_COLUMN,
                ResponseLayout.LATEST_COLUMN,
                ResponseLayout.FILE_COLUMN,
                ResponseLayout.RECORD_COLUMN,
                ResponseLayout.BREACHES_COLUMN);
    Dataset<Row> several =
        keys.groupBy(ResponseLayout.KEY_COLUMN)
            .count()
            .filter(col("count").gt(1))
            .select(ResponseLayout.KEY_COLUMN);
    Dataset<Row> later =
        keys.join(several, new String[] {ResponseLayout.KEY_COLUMN}, "left_semi")
            .withColumn(LATER, rank().gt(1))
            .filter(LATER)
            .select(ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN, LATER)
            .localCheckpoint();
    if (later.isEmpty()) {
      return checked;
    }
    Dataset<Row> joined =
        checked.join(
            broadcast(later),
            new String[] {ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN},
            "left");
    return added(joined, List.of(duplicate(col(LATER)).told())).drop(LATER);
  }

  private PossibleBreach duplicate(Column condition) {
    return PossibleBreach.of(
        BuiltInRule.DUPLICATE, survey.raw().key(), col(ResponseLayout.KEY_COLUMN), condition);
  }

  private static Dataset<Row> added(Dataset<Row> checked, List<Column> before) {
    List<Column> all = new ArrayList<>(before);
    all.add(col(ResponseLayout.BREACHES_COLUMN));
    return checked.withColumn(ResponseLayout.BREACHES_COLUMN, concat(all.toArray(Column[]::new)));
  }

  /** Whether a response comes from the file of mended answers, where there is one. */
  private Optional<Column> mended() {
    return survey
        .editing()
        .mended()
        .map(file -> col(ResponseLayout.FILE_COLUMN).equalTo(survey.raw().name(file)));
  }

  /** Whether the company has a mended answer. */
  private Column isReplaced() {
    Column key = col(ResponseLayout.KEY_COLUMN);
    return key.isNotNull()
        .and(
            max(mended().orElseThrow().cast("int"))
                .over(Window.partitionBy(key, Breaches.readable()))
                .equalTo(1));
  }

  /** Among the finished responses of a company, a mended one is first, or else the latest. */
  private Column rank() {
    List<Column> order = new ArrayList<>();
    mended().ifPresent(any -> order.add(any.desc()));
    order.add(col(ResponseLayout.LATEST_COLUMN).desc_nulls_last());
    order.add(col(ResponseLayout.FILE_COLUMN).desc());
    order.add(col(ResponseLayout.RECORD_COLUMN).desc());
    return when(
        Breaches.readable().and(col(ResponseLayout.KEY_COLUMN).isNotNull()),
        row_number()
            .over(
                Window.partitionBy(col(ResponseLayout.KEY_COLUMN), Breaches.readable())
                    .orderBy(order.toArray(Column[]::new))));
  }
}
