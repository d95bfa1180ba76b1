package fr.barometre.statistics.cases;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes every row of a case and compares it. */
public final class CaseRunner {
  private static final Pattern OPTION =
      Pattern.compile("(lonely\\.psu|adjust\\.domain\\.lonely|ultimate\\.cluster)=(\\w+)");

  private static final List<String> UNCLAIMED = List.of("unclaimed");

  private final ReferenceCase referenceCase;
  private final CaseData data;
  private final Map<String, Result> results = new LinkedHashMap<>();
  private final Set<String> unclaimed = new TreeSet<>();

  public CaseRunner(ReferenceCase referenceCase, CaseData data) {
    this.referenceCase = referenceCase;
    this.data = data;
  }

  public CaseReport run() {
    int agreeing = 0;
    List<String> differences = new ArrayList<>();
    for (ExpectedRow row : referenceCase.rows()) {
      List<String> found = compare(row);
      if (found.isEmpty()) {
        agreeing++;
      } else if (found != UNCLAIMED) {
        differences.add(row.key() + ": " + String.join("; ", found));
      }
    }
    return new CaseReport(agreeing, differences, unclaimed);
  }

  private List<String> compare(ExpectedRow row) {
    try {
      Result result = result(row);
      return row.has("error")
          ? List.of("not refused")
          : new RowCheck(Tolerance.of(row)).differences(row, result);
    } catch (UndefinedEstimate refusal) {
      return row.has("error") ? List.of() : List.of("refused: " + refusal.getMessage());
    } catch (UnclaimedCall call) {
      unclaimed.add(call.getMessage());
      return UNCLAIMED;
    }
  }

  private Result result(ExpectedRow row) {
    Map<String, String> options = options(row);
    return results.computeIfAbsent(
        row.call() + row.json().path("parameter") + options,
        any -> {
          CaseSession session = new CaseSession(referenceCase, data, row, options);
          return session.evaluate(RParser.parse(row.call()));
        });
  }

  /** Options of R that a row names in its note or in its statistic. */
  private static Map<String, String> options(ExpectedRow row) {
    Map<String, String> options = new LinkedHashMap<>();
    Matcher matcher = OPTION.matcher(row.note());
    while (matcher.find()) {
      options.put(matcher.group(1), matcher.group(2));
    }
    Matcher rule =
        Pattern.compile("_lonely_(fail|adjust|average|remove)$").matcher(row.statistic());
    if (rule.find()) {
      options.put("lonely.psu", rule.group(1));
    }
    return options;
  }
}
