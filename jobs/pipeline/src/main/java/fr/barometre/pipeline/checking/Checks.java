package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Condition;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Question;
import fr.barometre.survey.Rule;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The rules that need more than one cell: routing, presence where asked, one response a company,
 * declared conditions.
 */
public final class Checks {
  /** True where a response breaks no error rule. */
  public static final String KEPT_COLUMN = "_kept";

  private static final String BEFORE = "_before_";

  /** What people put into codes or leave out: 62.01Z is 6201z. */
  private static final String PUNCTUATION = "[^\\p{L}\\p{N}]";

  private final Survey survey;

  public Checks(Survey survey) {
    this.survey = survey;
  }

  /** The answer as it stood in the file, before routing set it aside. */
  static String beforeRouting(String column) {
    return BEFORE + column;
  }

  /**
   * Completes the breaches of each response and says whether it is kept.
   *
   * @throws InvalidDeclaration if Spark cannot make sense of a rule
   */
  public Dataset<Row> apply(Dataset<Row> responses) {
    List<Column> found = new ArrayList<>();
    found.add(duplicate());
    for (Question question : survey.questions()) {
      if (question.askedIf().isPresent()) {
        found.addAll(routed(question));
      }
    }
    rowRules().forEach(rule -> found.add(declared(rule)));
    Column breaches =
        concat(
            col(ResponseLayout.BREACHES_COLUMN),
            when(readable(), array_compact(array(found.toArray(Column[]::new))))
                .otherwise(array().cast(ResponseLayout.BREACHES_TYPE)));
    Column kept =
        not(exists(col(ResponseLayout.BREACHES_COLUMN), breach -> breach.getField("error")));
    try {
      return responses
          .withColumn(ResponseLayout.BREACHES_COLUMN, replaced(breaches))
          .withColumn(KEPT_COLUMN, kept);
    } catch (Exception failure) {
      throw located(failure, responses);
    }
  }

  /** Spark refuses a projection as a whole: tries the rules one by one to name the wrong one. */
  private RuntimeException located(Exception failure, Dataset<Row> responses) {
    List<Problem> problems = new ArrayList<>();
    for (Rule rule : rowRules()) {
      try {
        responses.select(declared(rule));
      } catch (Exception reason) {
        problems.add(
            new Problem(
                rule.place(),
                "Spark cannot compute rule '" + rule.id() + "': " + Derivation.firstLine(reason),
                "Correct its sql."));
      }
    }
    return problems.isEmpty()
        ? new IllegalStateException(failure)
        : new InvalidDeclaration(problems);
  }

  private List<Rule> rowRules() {
    return survey.rules().stream().filter(rule -> !rule.isOfFile()).toList();
  }

  /** Responses of a company that has a later one, or was mended more than once. */
  private Column duplicate() {
    Column later = rank().gt(1);
    Column condition = mended().map(any -> later.and(not(isReplaced()).or(any))).orElse(later);
    return breach(
            BuiltInRule.DUPLICATE.id(), survey.raw().key(), col(ResponseLayout.KEY_COLUMN), true)
        .apply(condition);
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
                .over(Window.partitionBy(key, readable()))
                .equalTo(1));
  }

  /** What a mended answer replaces is refused for that, whatever else is wrong with it. */
  private Column replaced(Column breaches) {
    if (mended().isEmpty()) {
      return breaches;
    }
    Column breach =
        breach(BuiltInRule.MENDED.id(), survey.raw().key(), col(ResponseLayout.KEY_COLUMN), true)
            .apply(isReplaced().and(not(mended().get())));
    return concat(array_compact(array(breach)), breaches);
  }

  /** Among the finished responses of a company, a mended one is first, or else the latest. */
  private Column rank() {
    List<Column> order = new ArrayList<>();
    mended().ifPresent(any -> order.add(any.desc()));
    order.add(col(ResponseLayout.LATEST_COLUMN).desc_nulls_last());
    order.add(col(ResponseLayout.FILE_COLUMN).desc());
    order.add(col(ResponseLayout.RECORD_COLUMN).desc());
    return when(
        readable().and(col(ResponseLayout.KEY_COLUMN).isNotNull()),
        row_number()
            .over(
                Window.partitionBy(col(ResponseLayout.KEY_COLUMN), readable())
                    .orderBy(order.toArray(Column[]::new))));
  }

  /** An unfinished or ragged response was not read: nothing more is asked of it. */
  private static Column readable() {
    return not(
        exists(
            col(ResponseLayout.BREACHES_COLUMN),
            breach ->
                breach
                    .getField("rule")
                    .isin(BuiltInRule.INCOMPLETE.id(), BuiltInRule.RAGGED.id())));
  }

  private static List<Column> routed(Question question) {
    Column asked = col(Derivation.askedColumn(question));
    Column given = lit(false);
    Column shown = lit(null).cast("string");
    for (String column : question.columns()) {
      Column before = col(beforeRouting(column));
      Column here = question.type() == AnswerType.MULTIPLE ? before : before.isNotNull();
      given = given.or(coalesce(here, lit(false)));
      shown = coalesce(shown, when(here, before.cast("string")));
    }
    List<Column> found = new ArrayList<>();
    found.add(
        breach(BuiltInRule.NOT_ASKED.id(), question.column(), shown, false)
            .apply(not(asked).and(given)));
    if (question.required() && question.type() != AnswerType.MULTIPLE) {
      found.add(
          breach(BuiltInRule.REQUIRED.id(), question.column(), lit(""), true)
              .apply(asked.and(not(given))));
    }
    return found;
  }

  private static Column declared(Rule rule) {
    Optional<String> column = rule.column();
    Column value = column.map(name -> col(name).cast("string")).orElse(lit(""));
    return breach(rule.id(), column.orElse(""), value, rule.error())
        .apply(not(coalesce(met(rule), lit(true))));
  }

  private static Column met(Rule rule) {
    Condition condition = rule.condition();
    Column met = expr(condition.sql());
    if (condition.listed().isPresent()) {
      Object[] codes =
          LookupTable.codes(condition.listed().get(), rule.place()).stream()
              .map(code -> code.replaceAll(PUNCTUATION, "").toUpperCase(Locale.ROOT))
              .toArray();
      met = upper(regexp_replace(met, PUNCTUATION, "")).isin(codes);
    }
    return condition.when().isPresent() ? not(expr(condition.when().get())).or(met) : met;
  }

  private static Conditional breach(String rule, String column, Column value, boolean error) {
    Column breach =
        struct(
            lit(rule).as("rule"),
            lit(column).as("column"),
            value.as("value"),
            lit(error).as("error"));
    return condition -> when(condition, breach);
  }

  /** Whether a response breaks anything at all. */
  public static Column anyBreach() {
    return size(col(ResponseLayout.BREACHES_COLUMN)).gt(0);
  }

  @FunctionalInterface
  private interface Conditional {
    Column apply(Column condition);
  }
}
