package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.when;

import fr.barometre.survey.Derived;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Routing and derived variables: who was asked, and what follows from the answers.
 *
 * <p>Everything that only needs what is already there is computed in one projection, so that a
 * survey of a hundred variables costs as many projections as its longest chain, not a hundred.
 */
public final class Derivation {
  private static final String ASKED = "_asked_";

  private final Survey survey;

  public Derivation(Survey survey) {
    this.survey = survey;
  }

  /** The column that is true where the routed question was asked. */
  public static String askedColumn(Question question) {
    return ASKED + question.id();
  }

  /**
   * Adds to each response, for every routed question, whether it was asked; sets aside the answers
   * to those that were not; adds the derived variables.
   *
   * @throws InvalidDeclaration if Spark cannot make sense of an expression
   */
  public Dataset<Row> apply(Dataset<Row> responses) {
    Dataset<Row> derived = responses;
    List<Step> waiting = steps();
    while (!waiting.isEmpty()) {
      Set<String> unresolved = new HashSet<>();
      waiting.forEach(step -> unresolved.addAll(step.gives()));
      List<Step> ready = new ArrayList<>();
      for (Step step : waiting) {
        if (step.needs().stream()
            .noneMatch(need -> unresolved.contains(need) && !step.gives().contains(need))) {
          ready.add(step);
        }
      }
      if (ready.isEmpty()) {
        throw new InvalidDeclaration(
            List.of(
                new Problem(
                    waiting.get(0).place(),
                    "variables depend on each other in a circle",
                    "Break it in asked_if or sql.")));
      }
      derived = project(derived, ready);
      waiting.removeAll(ready);
    }
    return derived;
  }

  /** The same again, for responses whose answers have changed since. */
  public Dataset<Row> again(Dataset<Row> responses) {
    return apply(responses.drop(survey.derived().stream().map(Derived::id).toArray(String[]::new)));
  }

  private Dataset<Row> project(Dataset<Row> responses, List<Step> steps) {
    Map<String, Column> added = new LinkedHashMap<>();
    Dataset<Row> joined = responses;
    for (Step step : steps) {
      if (step.isJoined()) {
        joined = join(joined, step);
      } else {
        added.putAll(step.columns());
      }
    }
    try {
      return added.isEmpty() ? joined : joined.withColumns(added);
    } catch (Exception failure) {
      throw located(failure, responses, steps);
    }
  }

  /**
   * Spark refuses a projection as a whole: tries the expressions one by one to name the wrong one.
   */
  private static RuntimeException located(
      Exception failure, Dataset<Row> responses, List<Step> steps) {
    List<Problem> problems = new ArrayList<>();
    for (Step step : steps) {
      try {
        responses.withColumns(step.columns());
      } catch (Exception reason) {
        problems.add(
            new Problem(
                step.place(),
                "Spark cannot compute this expression: " + firstLine(reason),
                "Correct it; variables are those of questions and derived."));
      }
    }
    return problems.isEmpty()
        ? new IllegalStateException(failure)
        : new InvalidDeclaration(problems);
  }

  static String firstLine(Exception reason) {
    String message =
        reason instanceof AnalysisException analysis
            ? analysis.getSimpleMessage()
            : reason.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }

  private static Dataset<Row> join(Dataset<Row> responses, Step step) {
    String key = "_key_" + step.id();
    Dataset<Row> table = LookupTable.rows(responses.sparkSession(), step.table(), key, step.id());
    Column sought = step.columns().get(step.id());
    return responses.join(broadcast(table), sought.equalTo(col(key)), "left").drop(key);
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Question question : survey.questions()) {
      question.askedIf().ifPresent(sql -> steps.add(routing(question, sql)));
    }
    survey.derived().forEach(derived -> steps.add(derivation(derived)));
    return steps;
  }

  private static Step derivation(Derived derived) {
    Column value = expr(derived.sql());
    Map<String, String> table = Map.of();
    if (derived.lookup().isPresent()) {
      table = LookupTable.read(derived.lookup().get(), derived.place());
      if (table.size() <= LookupTable.SMALL) {
        value = LookupTable.find(table, value);
        table = Map.of();
      }
    }
    return new Step(
        derived.id(),
        Set.of(derived.id()),
        words(derived.sql()),
        Map.of(derived.id(), value),
        table,
        derived.place());
  }

  private static Step routing(Question question, String sql) {
    Column asked =
        org.apache.spark.sql.functions.coalesce(
            expr(sql), org.apache.spark.sql.functions.lit(false));
    Map<String, Column> columns = new HashMap<>();
    columns.put(askedColumn(question), asked);
    for (String column : question.columns()) {
      columns.put(column, when(asked, col(column)));
      columns.put(Checks.beforeRouting(column), col(column));
    }
    return new Step(
        question.id(),
        new HashSet<>(question.columns()),
        words(sql),
        columns,
        Map.of(),
        question.place());
  }

  /** Every word of the expression: more than it needs, never less. */
  private static Set<String> words(String sql) {
    return new HashSet<>(Arrays.asList(sql.split("\\W+")));
  }

  /**
   * @param table to be joined with the only column; empty where the columns are computed
   */
  private record Step(
      String id,
      Set<String> gives,
      Set<String> needs,
      Map<String, Column> columns,
      Map<String, String> table,
      Place place) {

    boolean isJoined() {
      return !table.isEmpty();
    }
  }
}
