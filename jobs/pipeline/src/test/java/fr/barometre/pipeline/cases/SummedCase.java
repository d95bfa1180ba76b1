package fr.barometre.pipeline.cases;

import fr.barometre.statistics.cases.ExpectedRow;
import fr.barometre.statistics.cases.ReferenceCase;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.sums.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares every row of a case whose call is one of sums with what one pass gives for it. */
final class SummedCase {
  private static final double TOLERANCE = 1e-9; // relative
  private static final Pattern RULE =
      Pattern.compile("lonely[._](?:psu ?= ?\"?)?(fail|adjust|average|remove|certainty)");

  private final ReferenceCase referenceCase;
  private final SparkSample sample;
  private final Map<String, Optional<SummedCall>> calls = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private int agreeing;
  private int excepted;

  SummedCase(ReferenceCase referenceCase, SparkSample sample) {
    this.referenceCase = referenceCase;
    this.sample = sample;
  }

  SummedCase run() {
    for (ExpectedRow row : referenceCase.rows()) {
      // A unit that is refused stops the main job before its sums are estimated.
      boolean ofSample =
          !row.has("matrix") && !row.has("error") && !row.note().contains("adjust.domain");
      if (ofSample) {
        SumCall.parse(row.call())
            .flatMap(call -> calls.computeIfAbsent(row.call(), any -> summed(call, row.call())))
            .ifPresent(call -> check(row, call));
      }
    }
    return this;
  }

  /** Rows of which every number was compared and agrees. */
  int agreeing() {
    return agreeing;
  }

  /** Rows where nobody answered: R gives a mean of 0 or NaN, here there is none. */
  int excepted() {
    return excepted;
  }

  List<String> differences() {
    return differences;
  }

  /** Every value and standard error, to its last bit. */
  List<String> numbers() {
    return numbers;
  }

  /** Empty for designs of another kind, and where a missing answer leaves no result. */
  private Optional<SummedCall> summed(SumCall call, String text) {
    List<String> columns = new ArrayList<>(call.answers());
    call.denominator().ifPresent(columns::add);
    boolean complete = call.leavesOutMissing() || columns.stream().allMatch(sample::isComplete);
    Optional<SumDesign> design =
        Optional.ofNullable(referenceCase.designs().get(call.design())).flatMap(SumDesign::parse);
    design.ifPresent(drawn -> columns.addAll(drawn.columns()));
    if (design.isEmpty() || !complete || !sample.names().containsAll(columns)) {
      return Optional.empty();
    }
    List<String> variables =
        referenceCase.rows().stream()
            .filter(row -> row.call().equals(text) && !row.has("matrix"))
            .map(row -> variable(row, call))
            .distinct()
            .toList();
    return Optional.of(new SummedCall(sample, call, design.get(), variables));
  }

  private static String variable(ExpectedRow row, SumCall call) {
    return row.text("variable").isEmpty() ? call.answers().get(0) : row.text("variable");
  }

  private void check(ExpectedRow row, SummedCall summed) {
    SumCall call = SumCall.parse(row.call()).orElseThrow();
    Optional<Estimate> found = summed.find(variable(row, call), row.domain(), rule(row));
    if (found.isEmpty() || found.get().respondents() == 0) {
      excepted++;
    } else {
      add(row, differences(row, found.get(), call));
    }
  }

  private static LonelyUnit rule(ExpectedRow row) {
    Matcher matcher = RULE.matcher(row.note() + " " + row.statistic());
    return !matcher.find() || matcher.group(1).equals("fail")
        ? LonelyUnit.REFUSE
        : LonelyUnit.valueOf(matcher.group(1).toUpperCase());
  }

  private void add(ExpectedRow row, List<String> found) {
    agreeing += found.isEmpty() ? 1 : 0;
    if (!found.isEmpty()) {
      differences.add(row.key() + ": " + String.join("; ", found));
    }
  }

  private List<String> differences(ExpectedRow row, Estimate estimate, SumCall call) {
    numbers.add(
        Double.toHexString(estimate.value()) + Double.toHexString(estimate.standardError()));
    Map<String, Double> actual = new LinkedHashMap<>();
    actual.put("estimate", estimate.value());
    actual.put("se", estimate.standardError());
    actual.put("cv", estimate.cv());
    if (!call.leavesOutMissing()) { // R counts those that did not answer, too
      actual.put("df_domain", (double) estimate.degreesOfFreedom());
    }
    if (call.hasDesignEffect()) {
      actual.put("deff", estimate.designEffect());
    }
    List<String> found = new ArrayList<>();
    actual.forEach(
        (field, value) -> {
          if (row.has(field) && !close(row.number(field), value, row.number("estimate"))) {
            found.add("%s is %s, not %s".formatted(field, value, row.number(field)));
          }
        });
    return found;
  }

  /** Within the tolerance, or within the noise of a number that is truly 0. */
  private static boolean close(double expected, double actual, double scale) {
    double larger = Math.max(Math.abs(expected), Math.abs(actual));
    return Double.compare(expected, actual) == 0
        || Math.abs(expected - actual) <= TOLERANCE * larger + 1e-11 * Math.abs(scale);
  }
}
