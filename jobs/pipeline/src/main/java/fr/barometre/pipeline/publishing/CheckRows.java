package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.checking.Checks;
import fr.barometre.pipeline.checking.RuleCount;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Identity;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.StatusReason;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What the rules found, as rows of {@code checks} and {@code rejects}. */
public final class CheckRows {
  private final Survey survey;
  private final String runId;
  private final List<RuleCount> rules;
  private final Set<String> identifying;

  public CheckRows(Survey survey, String runId, List<RuleCount> rules) {
    this.survey = survey;
    this.runId = runId;
    this.rules = rules;
    List<String> named = survey.identity().map(Identity::identifiers).orElse(List.of());
    this.identifying =
        survey.questions().stream()
            .filter(question -> question.type().isIdentifier() || named.contains(question.id()))
            .flatMap(question -> Stream.of(question.column(), question.id()))
            .collect(Collectors.toSet());
    identifying.add(survey.raw().key());
  }

  /**
   * One row per rule.
   *
   * @param shown which of the counts may be seen
   */
  public List<Object[]> checks(ShownChecks shown) {
    return rules.stream().map(rule -> row(rule, shown)).toList();
  }

  private Object[] row(RuleCount rule, ShownChecks shown) {
    Reason reason = shown.reason(rule);
    boolean published = reason == Reason.PUBLISHED;
    return new Object[] {
      rule.id(),
      rule.label().fr(),
      rule.label().en(),
      rule.error() ? "error" : "warning",
      rule.ofFile() ? "file" : "row",
      published ? rule.broken() : null,
      published ? rule.share() : null,
      published ? rule.refused() : null,
      shown.read(),
      (published ? Status.PUBLISHED : Status.WITHHELD).code(),
      published
          ? null
          : StatusReason.ofConfidentiality(survey.confidentiality().orElseThrow(), reason.code())
              .text(),
      runId
    };
  }

  /** One row per refused response and error it contains, streamed in the order of the files. */
  public Iterator<Object[]> rejects(Dataset<Row> judged) {
    Map<String, RuleCount> broken =
        rules.stream().collect(Collectors.toMap(RuleCount::id, rule -> rule));
    Iterator<Row> refused =
        judged
            .filter(functions.not(functions.col(Checks.KEPT_COLUMN)))
            .select(
                ResponseLayout.FILE_COLUMN,
                ResponseLayout.RECORD_COLUMN,
                ResponseLayout.LINE_COLUMN,
                ResponseLayout.BREACHES_COLUMN)
            .coalesce(1)
            .sortWithinPartitions(ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN)
            .toLocalIterator();
    List<Object[]> pending = new ArrayList<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (pending.isEmpty() && refused.hasNext()) {
          pending.addAll(rows(refused.next(), broken));
        }
        return !pending.isEmpty();
      }

      @Override
      public Object[] next() {
        hasNext();
        return pending.remove(0);
      }
    };
  }

  private List<Object[]> rows(Row refused, Map<String, RuleCount> broken) {
    List<Object[]> rows = new ArrayList<>();
    for (Row row : refused.<Row>getList(3)) {
      Breach breach = Breach.of(row);
      if (breach.error()) {
        RuleCount rule = broken.get(breach.rule());
        rows.add(
            new Object[] {
              refused.getString(0),
              refused.getLong(1),
              refused.getLong(2),
              breach.column(),
              identifying.contains(breach.column()) ? null : breach.value(),
              breach.rule(),
              rule.label().fr(),
              rule.label().en(),
              rule.remedy().fr(),
              runId
            });
      }
    }
    return rows;
  }
}
