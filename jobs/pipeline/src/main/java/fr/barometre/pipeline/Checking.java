package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.checking.AbsenceShares;
import fr.barometre.pipeline.checking.BreachCounts;
import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.pipeline.checking.Checks;
import fr.barometre.pipeline.checking.Derivation;
import fr.barometre.pipeline.checking.Duplicates;
import fr.barometre.pipeline.checking.FileRules;
import fr.barometre.pipeline.checking.RefusedRecords;
import fr.barometre.pipeline.checking.RuleCount;
import fr.barometre.pipeline.editing.Correcting;
import fr.barometre.pipeline.editing.Imputing;
import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.survey.Correction;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.Rule;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rules as data: every response is routed, completed with derived variables and held to the rules.
 */
final class Checking {
  private final Survey survey;
  private final boolean small;
  private final boolean dryRun;
  private final Optional<CheckListener> listener;

  /**
   * @param dryRun whether nothing follows the checks, so that answers need not be kept
   * @param small whether the input is so small that starting up costs more than the work
   * @param listener told what was found, at the cost of a job
   */
  Checking(Survey survey, boolean small, boolean dryRun, Optional<CheckListener> listener) {
    this.survey = survey;
    this.dryRun = dryRun;
    this.small = small;
    this.listener = listener;
  }

  /**
   * @param all every response, with its breaches; cached
   * @param kept those that enter the tables
   * @param rules what became of each rule, in the order in which they are tried
   * @param absences why answers of those kept are absent, in the order of the questions
   */
  record Checked(
      Dataset<Row> all,
      Dataset<Row> kept,
      long read,
      long keptCount,
      List<RuleCount> rules,
      List<AbsenceShares> absences) {

    private Checked withKept(Dataset<Row> others) {
      return new Checked(all, others, read, keptCount, rules, absences);
    }
  }

  /**
   * @throws DataRefused if no response is left, more are refused than the survey allows, or more
   *     break a rule than the rule allows
   */
  Checked check(Dataset<Row> loaded) {
    Derivation derivation = new Derivation(survey);
    Dataset<Row> corrected = new Correcting(survey).apply(loaded);
    Dataset<Row> judged = judged(new Checks(survey).apply(derivation.apply(corrected)));
    BreachCounts counts = isNarrow() ? BreachCounts.of(judged) : BreachCounts.of(survey, judged);
    Dataset<Row> keptRows = judged.filter(col(Checks.KEPT_COLUMN));
    FileRules fileRules = new FileRules(survey);
    Map<String, List<String>> files = fileRules.broken(keptRows);
    List<RuleCount> rules =
        rules().stream()
            .map(rule -> rule.ofFile() ? fileRules.counted(rule, files) : counts.of(rule))
            .filter(Checking::isTold)
            .toList();
    Checked checked =
        new Checked(judged, keptRows, counts.read(), counts.kept(), rules, counts.absences());
    listener.ifPresent(
        any ->
            any.found(
                CheckFindings.of(checked.read(), checked.keptCount(), judged, rules, files),
                new RefusedRecords(survey, judged)));
    refuse(checked, files);
    return imputed(checked, derivation);
  }

  private Dataset<Row> judged(Dataset<Row> checked) {
    Duplicates duplicates = new Duplicates(survey);
    return Checks.judge(
        small || duplicates.isMending()
            ? kept(narrow(duplicates.mark(checked)))
            : duplicates.markFew(kept(narrow(checked))));
  }

  /** Whether answers are of no use once the rules have seen them. */
  private boolean isNarrow() {
    return dryRun
        && !new Imputing(survey).isNeeded()
        && survey.rules().stream().noneMatch(Rule::isOfFile);
  }

  private Dataset<Row> narrow(Dataset<Row> checked) {
    return isNarrow() ? checked.select(Checks.JUDGEMENT.toArray(Column[]::new)) : checked;
  }

  /** With the answers that are put in, and what is derived from them. */
  private Checked imputed(Checked checked, Derivation derivation) {
    Imputing imputing = new Imputing(survey);
    return imputing.isNeeded()
        ? checked.withKept(kept(derivation.again(imputing.apply(checked.kept()))))
        : checked;
  }

  /** A doubt about the encoding is told where there is one: most formats cannot have any. */
  private static boolean isTold(RuleCount rule) {
    return rule.broken() > 0 || !rule.id().equals(BuiltInRule.ENCODING.id());
  }

  /** Held for the stages to come: a few rows as they are, many in columns. */
  private Dataset<Row> kept(Dataset<Row> judged) {
    return small ? judged.localCheckpoint(false) : judged.persist(StorageLevel.MEMORY_AND_DISK());
  }

  private List<RuleCount> rules() {
    List<RuleCount> rules = new ArrayList<>();
    for (BuiltInRule rule : BuiltInRule.values()) {
      boolean mended = rule != BuiltInRule.MENDED || survey.editing().mended().isPresent();
      boolean tried = rule != BuiltInRule.PREVIEW || survey.raw().format() == RawFormat.QUALTRICS;
      if (!mended || !tried) {
        continue;
      }
      rules.add(RuleCount.of(rule));
    }
    for (Correction correction : survey.editing().corrections()) {
      rules.add(RuleCount.of(correction));
    }
    for (Rule rule : survey.rules()) {
      rules.add(RuleCount.of(rule));
    }
    return rules;
  }

  private void refuse(Checked checked, Map<String, List<String>> files) {
    // What a mended answer replaces is neither read twice nor lost.
    long mended =
        checked.rules().stream()
            .filter(rule -> rule.id().equals(BuiltInRule.MENDED.id()))
            .mapToLong(RuleCount::refused)
            .sum();
    long refused = checked.read() - checked.keptCount() - mended;
    List<String> stopped = stopped(checked, checked.read() - mended);
    stopped.addAll(stoppedByFiles(files));
    if (checked.keptCount() > 0
        && stopped.isEmpty()
        && refused <= survey.maximumRejected() * (checked.read() - mended)) {
      return;
    }
    List<String> messages = new ArrayList<>(stopped);
    if (checked.keptCount() == 0
        || refused > survey.maximumRejected() * (checked.read() - mended)) {
      messages.add(tooMany(checked, refused));
    }
    for (RuleCount rule : checked.rules()) {
      if (rule.refused() > 0) {
        messages.add(
            "rule '"
                + rule.id()
                + "' refuses "
                + rule.refused()
                + ": "
                + firstPlaces(checked, rule.id()));
      }
    }
    throw new DataRefused(messages);
  }

  /** The rules that more responses break than they allow. */
  private List<String> stopped(Checked checked, long responses) {
    List<String> messages = new ArrayList<>();
    for (Rule rule : survey.rules()) {
      for (RuleCount count : checked.rules()) {
        if (!rule.isOfFile()
            && count.id().equals(rule.id())
            && count.broken() > rule.stopsAbove() * responses) {
          messages.add(
              count.broken()
                  + " of "
                  + responses
                  + " responses break rule '"
                  + rule.id()
                  + "', more than its stops_above allows ("
                  + rule.stopsAbove()
                  + "); nothing is published. "
                  + rule.remedy().en()
                  + " "
                  + firstPlaces(checked, rule.id()));
        }
      }
    }
    return messages;
  }

  /** The rules that files break as wholes: an error stops at the first. */
  private List<String> stoppedByFiles(Map<String, List<String>> files) {
    List<String> messages = new ArrayList<>();
    for (Rule rule : survey.rules()) {
      if (!rule.isOfFile() || files.get(rule.id()).isEmpty()) {
        continue;
      }
      double allowed = rule.stopsAbove() * survey.raw().files().size();
      if (rule.error() || files.get(rule.id()).size() > allowed) {
        messages.add(
            String.join(", ", files.get(rule.id()))
                + ": rule '"
                + rule.id()
                + "' does not hold ("
                + rule.condition().sql()
                + "); nothing is published. "
                + rule.remedy().en());
      }
    }
    return messages;
  }

  private String tooMany(Checked checked, long refused) {
    return checked.keptCount() == 0
        ? "all " + checked.read() + " responses are refused; nothing is published."
        : refused
            + " of "
            + checked.read()
            + " responses are refused, more than maximum_rejected allows ("
            + survey.maximumRejected()
            + "); nothing is published.";
  }

  private static String firstPlaces(Checked checked, String rule) {
    Column mine =
        get(
            filter(
                col(ResponseLayout.BREACHES_COLUMN),
                breach -> breach.getField("rule").equalTo(rule)),
            lit(0));
    List<Row> places =
        checked
            .all()
            .filter(mine.isNotNull())
            .orderBy(ResponseLayout.FILE_COLUMN, ResponseLayout.RECORD_COLUMN)
            .select(
                col(ResponseLayout.FILE_COLUMN),
                col(ResponseLayout.LINE_COLUMN),
                mine.getField("column"),
                mine.getField("value"))
            .limit(3)
            .collectAsList();
    StringBuilder text = new StringBuilder();
    for (Row place : places) {
      text.append(text.isEmpty() ? "" : ", ").append(place.get(0)).append(':').append(place.get(1));
      if (!place.getString(2).isEmpty()) {
        text.append(" (").append(place.get(2)).append(" = '").append(place.get(3)).append("')");
      }
    }
    return text + " …";
  }
}
