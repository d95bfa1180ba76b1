package fr.barometre.pipeline.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A design of one stage, as its R code names its columns: strata, primary units, weights or
 * probabilities, populations. Its variance is one of sums.
 */
record SumDesign(
    Optional<String> strata,
    Optional<String> unit,
    Optional<String> weight,
    Optional<String> probability,
    Optional<String> population) {
  private static final Pattern CODE = Pattern.compile("svydesign\\(([^()]*)\\).*");
  private static final Pattern ARGUMENT = Pattern.compile("(\\w+) ?= ?~([\\w.]+)");

  /** Empty for designs of several stages, adjusted weights, replicates, and data cut before. */
  static Optional<SumDesign> parse(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches() || matcher.group(1).contains("+")) {
      return Optional.empty();
    }
    String arguments = matcher.group(1);
    Optional<String> weight = column(arguments, "weights");
    Optional<String> probability = column(arguments, "probs");
    if (weight.isEmpty() == probability.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SumDesign(
            column(arguments, "strata"),
            column(arguments, "id").filter(id -> !id.equals("1")),
            weight,
            probability,
            column(arguments, "fpc")));
  }

  /** The columns it names. */
  List<String> columns() {
    return Stream.of(strata, unit, weight, probability, population)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> column(String arguments, String name) {
    Matcher matcher = ARGUMENT.matcher(arguments);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        return Optional.of(matcher.group(2));
      }
    }
    return Optional.empty();
  }
}
