package fr.barometre.pipeline.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of R whose values are sums over domains: means and totals of columns, a ratio of two, each
 * over the sample, a part of it, or the levels of columns.
 *
 * @param kind mean, total or ratio
 * @param answers columns
 * @param denominator of a ratio
 * @param segments columns of {@code svyby}
 * @param design by name
 * @param condition of a part: equations of columns, joined by {@code &}; empty for the whole
 * @param options the rest of the call
 */
record SumCall(
    String kind,
    List<String> answers,
    Optional<String> denominator,
    List<String> segments,
    String design,
    String condition,
    String options) {
  private static final String COLUMNS = "~([\\w.]+(?: \\+ [\\w.]+)*)";
  private static final String OPTIONS = "((?:, .*)?)\\)";
  private static final String EQUATION = "[\\w.]+ [=!]= \"[^\"]*\"";
  private static final String DESIGN =
      "(?:(\\w+)|subset\\((\\w+), (%1$s(?: & %1$s)*)\\))".formatted(EQUATION);
  private static final Pattern WHOLE =
      Pattern.compile("svy(mean|total)\\(" + COLUMNS + ", " + DESIGN + OPTIONS);
  private static final Pattern RATIO =
      Pattern.compile("svyratio\\(~([\\w.]+), ~([\\w.]+), " + DESIGN + OPTIONS);
  private static final Pattern BY =
      Pattern.compile(
          "svyby\\(" + COLUMNS + ", " + COLUMNS + ", (\\w+), svy(mean|total|ratio)" + OPTIONS);
  private static final Pattern DENOMINATOR = Pattern.compile("denominator = ~([\\w.]+)(,.*|$)");

  /** Empty for calls of another kind. */
  static Optional<SumCall> parse(String call) {
    Matcher whole = WHOLE.matcher(call);
    if (whole.matches()) {
      return Optional.of(
          new SumCall(
              whole.group(1),
              columns(whole.group(2)),
              Optional.empty(),
              List.of(),
              first(whole.group(3), whole.group(4)),
              first(whole.group(5), ""),
              whole.group(6)));
    }
    Matcher ratio = RATIO.matcher(call);
    if (ratio.matches() && !call.contains("separate")) {
      return Optional.of(
          new SumCall(
              "ratio",
              List.of(ratio.group(1)),
              Optional.of(ratio.group(2)),
              List.of(),
              first(ratio.group(3), ratio.group(4)),
              first(ratio.group(5), ""),
              ratio.group(6)));
    }
    Matcher by = BY.matcher(call);
    return by.matches() ? by(by) : Optional.empty();
  }

  private static Optional<SumCall> by(Matcher by) {
    Matcher denominator = DENOMINATOR.matcher(by.group(5));
    boolean found = denominator.find();
    if (by.group(4).equals("ratio") != found) {
      return Optional.empty();
    }
    return Optional.of(
        new SumCall(
            by.group(4),
            columns(by.group(1)),
            found ? Optional.of(denominator.group(1)) : Optional.empty(),
            columns(by.group(2)),
            by.group(3),
            "",
            by.group(5)));
  }

  private static List<String> columns(String terms) {
    return List.of(terms.split(" \\+ "));
  }

  private static String first(String one, String other) {
    return one == null ? (other == null ? "" : other) : one;
  }

  /** Whether companies without an answer are left out; else they leave no result. */
  boolean leavesOutMissing() {
    return options.contains("na.rm = TRUE");
  }

  /** Whether the row's design effect is that of sampling without replacement. */
  boolean hasDesignEffect() {
    return options.contains("deff = TRUE") && !kind.equals("ratio");
  }
}
