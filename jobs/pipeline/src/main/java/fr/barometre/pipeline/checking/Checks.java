package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
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

/**
 * The rules that need more than one cell of a response: routing, presence where asked, declared
 * conditions.
 */
public final class Checks {
  /** True where a response breaks no error rule. */
  public static final String KEPT_COLUMN = "_kept";

  /** What is told of a response, without its answers. */
  public static final List<Column> JUDGEMENT =
      List.of(
          col(ResponseLayout.FILE_COLUMN),
          col(ResponseLayout.RECORD_COLUMN),
          col(ResponseLayout.LINE_COLUMN),
          col(ResponseLayout.KEY_COLUMN),
          col(ResponseLayout.LATEST_COLUMN),
          col(ResponseLayout.BREACHES_COLUMN));

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
   * Completes the breaches of each response.
   *
   * @throws InvalidDeclaration if Spark cannot make sense of a rule
   */
  public Dataset<Row> apply(Dataset<Row> responses) {
    List<PossibleBreach> rules = new ArrayList<>();
    for (Question question : survey.questions()) {
      if (question.askedIf().isPresent()) {
        rules.addAll(routed(question));
      }
    }
    rowRules().forEach(rule -> rules.add(declared(rule)));
    try {
      return responses.withColumn(ResponseLayout.BREACHES_COLUMN, Breaches.and(rules));
    } catch (Exception failure) {
      throw located(failure, responses);
    }
  }

  /** Says of each response whether it is kept, by its breaches. */
  public static Dataset<Row> judge(Dataset<Row> checked) {
    return checked.withColumn(KEPT_COLUMN, not(Breaches.anyError()));
  }

  /** Spark refuses a projection as a whole: tries the rules one by one to name the wrong one. */
  private RuntimeException located(Exception failure, Dataset<Row> responses) {
    List<Problem> problems = new ArrayList<>();
    for (Rule rule : rowRules()) {
      try {
        responses.select(declared(rule).told());
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

  private static List<PossibleBreach> routed(Question question) {
    Column asked = col(Derivation.askedColumn(question));
    Column given = lit(false);
    Column shown = lit(null).cast("string");
    for (String column : question.columns()) {
      Column before = col(beforeRouting(column));
      Column here = question.type() == AnswerType.MULTIPLE ? before : before.isNotNull();
      given = given.or(coalesce(here, lit(false)));
      shown = coalesce(shown, when(here, before.cast("string")));
    }
    List<PossibleBreach> found = new ArrayList<>();
    found.add(
        PossibleBreach.of(BuiltInRule.NOT_ASKED, question.column(), shown, not(asked).and(given)));
    if (question.required() && question.type() != AnswerType.MULTIPLE) {
      found.add(
          PossibleBreach.of(
              BuiltInRule.REQUIRED, question.column(), lit(""), asked.and(not(given))));
    }
    return found;
  }

  private static PossibleBreach declared(Rule rule) {
    Optional<String> column = rule.column();
    Column value = column.map(name -> col(name).cast("string")).orElse(lit(""));
    return PossibleBreach.of(
        rule.id(), column.orElse(""), value, rule.error(), not(coalesce(met(rule), lit(true))));
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
}
