package fr.barometre.statistics.cases;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.weighting.CalibrationFailure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes every row of a case and compares it. A call that cannot be read, or asks for something
 * that is not there, is reported as not computed and stops nothing.
 */
public final class CaseRunner {
  private static final Pattern OPTION =
      Pattern.compile(
          "(lonely\\.psu|adjust\\.domain\\.lonely|ultimate\\.cluster)\\s*=\\s*\"?(\\w+)");
  private static final Pattern RULE =
      Pattern.compile("_lonely_(fail|adjust|average|remove|certainty)$");

  private final ReferenceCase referenceCase;
  private final CaseData data;
  private final Map<String, Object> results = new HashMap<>();
  private final List<RExpression.Call> before = new ArrayList<>();

  public CaseRunner(ReferenceCase referenceCase, CaseData data) {
    this.referenceCase = referenceCase;
    this.data = data;
  }

  public CaseReport run() {
    CaseReport report = new CaseReport();
    for (ExpectedRow row : referenceCase.rows()) {
      if (!row.statistic().equals("population_totals")) { // given, read by KnownTotals
        check(row, report);
      }
    }
    return report;
  }

  private void check(ExpectedRow row, CaseReport report) {
    try {
      Computed computed = computed(row);
      RowException.Known known =
          new RowException.Known(row, computed, RowCheck.cell(row, computed.result()));
      if (row.has("error")) {
        report.add(row, List.of("not refused"), Set.of());
        return;
      }
      Set<RowException> used = EnumSet.noneOf(RowException.class);
      List<String> differences = new ArrayList<>();
      new RowCheck(row, computed.result())
          .differences()
          .forEach(
              (field, difference) -> {
                Set<RowException> allowing = RowException.allowing(field, known);
                used.addAll(allowing);
                if (allowing.isEmpty()) {
                  differences.add(difference);
                }
              });
      if (!differences.isEmpty() && !computed.guessed().isEmpty()) {
        report.notComputed(row, row.call() + ": the case does not tell " + computed.guessed());
        return;
      }
      report.add(row, differences, used);
    } catch (UndefinedEstimate | CalibrationFailure refusal) {
      boolean agreed = row.has("error");
      report.add(row, agreed ? List.of() : List.of("refused: " + refusal.getMessage()), Set.of());
    } catch (UnclaimedCall call) {
      report.notComputed(row, call.getMessage());
    } catch (RuntimeException unread) {
      report.notComputed(row, row.call() + " (" + unread + ")");
    }
  }

  /** What a call gives, or throws, once for all its rows. */
  private Computed computed(ExpectedRow row) {
    Map<String, String> options = options(row);
    Map<String, RExpression> bindings = Bindings.of(referenceCase, row);
    String key = row.call() + bindings.values() + options;
    Object known = results.computeIfAbsent(key, any -> attempt(row, bindings, options));
    if (known instanceof RuntimeException thrown) {
      throw thrown;
    }
    return (Computed) known;
  }

  private Object attempt(
      ExpectedRow row, Map<String, RExpression> bindings, Map<String, String> options) {
    try {
      RExpression call = RParser.parseBeginning(row.call());
      CaseSource source =
          new CaseSource(referenceCase, data, List.copyOf(before), Set.of(row.text("variable")));
      CaseSession session = new CaseSession(source, call, bindings, options);
      if (call instanceof RExpression.Call known) {
        before.add(0, known);
      }
      Result result = session.evaluate(call);
      return new Computed(result, session.isReplicated(call), session.guessed());
    } catch (RuntimeException thrown) {
      return thrown;
    }
  }

  /**
   * The result of a call.
   *
   * @param replicated whether its precision comes from replicates
   * @param guessed names taken for calls before
   */
  record Computed(Result result, boolean replicated, Set<String> guessed) {}

  /** Options of R that a row names in its note or in its statistic. */
  private static Map<String, String> options(ExpectedRow row) {
    Map<String, String> options = new LinkedHashMap<>();
    Matcher matcher = OPTION.matcher(row.note());
    while (matcher.find()) {
      options.put(matcher.group(1), matcher.group(2));
    }
    Matcher rule = RULE.matcher(row.statistic());
    if (rule.find()) {
      options.put("lonely.psu", rule.group(1));
    }
    return options;
  }
}
