package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counts of answers that exclude each other, or of one answer, in every domain; those of
 * domains that are not estimated follow by addition, those without a code by subtraction.
 */
final class CountedFigures {
  static final String BASE = "(base)";
  static final String OTHER = "(other)";

  private final Crossings crossings;
  private final Map<List<String>, Count> estimated = new HashMap<>();
  private final Set<String> answers = new HashSet<>();

  CountedFigures(Crossings crossings, List<EstimateRow> rows, boolean weighted) {
    this.crossings = crossings;
    for (EstimateRow row : rows) {
      String domain = Crossings.name(row.segments(), row.codes());
      String answer = row.measured().modality().orElseThrow().code();
      answers.add(answer);
      estimated.put(List.of(domain, BASE), base(row, weighted));
      estimated.put(List.of(domain, answer), answer(row, weighted));
    }
  }

  /** All who are in the base of a figure. */
  static Count base(EstimateRow row, boolean weighted) {
    long n = row.figure().respondents();
    return new Count(n, n > 0 && weighted ? row.figure().population() : n);
  }

  private static Count answer(EstimateRow row, boolean weighted) {
    long n = row.figure().respondents();
    long said = n == 0 ? 0 : Math.round(row.figure().unweighted() * n);
    double value = weighted ? row.figure().estimate() * row.figure().population() : said;
    return said == 0 ? Count.NONE : new Count(said, value);
  }

  /** Whether some company of a base gave none of the answers. */
  boolean hasOthers() {
    return estimated.keySet().stream()
        .map(key -> key.get(0))
        .distinct()
        .anyMatch(domain -> others(domain).respondents() > 0);
  }

  private Count others(String domain) {
    Count left = estimated.get(List.of(domain, BASE));
    for (String answer : answers) {
      left = left.minus(estimated.getOrDefault(List.of(domain, answer), Count.NONE));
    }
    return left;
  }

  /** The count of an answer where the codes of several dimensions meet. */
  Count at(List<Dimension.Code> codes, String answer) {
    if (answer.equals(OTHER)) {
      Count left = at(codes, BASE);
      for (String given : answers) {
        left = left.minus(at(codes, given));
      }
      return left;
    }
    for (int d = 0; d < codes.size(); d++) {
      if (codes.get(d).isNone()) {
        Count left = at(with(codes, d, codes.get(d).above()), answer);
        for (Dimension.Code sibling : codes.get(d).above().parts()) {
          left = left.minus(at(with(codes, d, sibling), answer));
        }
        return left;
      }
    }
    Set<String> segments = new HashSet<>();
    codes.stream().filter(code -> !code.isTotal()).forEach(code -> segments.add(code.segment()));
    if (crossings.isDeclared(segments)) {
      return estimated.getOrDefault(List.of(Dimension.domain(codes), answer), Count.NONE);
    }
    for (int d = 0; d < codes.size(); d++) {
      if (!codes.get(d).parts().isEmpty()) {
        Count sum = Count.NONE;
        for (Dimension.Code part : codes.get(d).parts()) {
          sum = sum.plus(at(with(codes, d, part), answer));
        }
        return sum;
      }
    }
    return Count.NONE;
  }

  private static List<Dimension.Code> with(List<Dimension.Code> codes, int d, Dimension.Code code) {
    List<Dimension.Code> with = new java.util.ArrayList<>(codes);
    with.set(d, code);
    return with;
  }
}
