package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.survey.Modality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The counts of answers that exclude each other, or of one answer, in every domain; those of
 * domains that are not estimated follow by addition, those without a code by subtraction.
 */
final class CountedFigures {
  static final String BASE = "(base)";
  static final String OTHER = "(other)";

  private final Crossings crossings;
  private final Map<List<String>, Count> estimated = new HashMap<>();
  private final Set<String> given = new LinkedHashSet<>();
  private final List<String> answers = new ArrayList<>();
  private final List<String> domains;

  CountedFigures(Crossings crossings, List<EstimateRow> rows) {
    this(crossings, rows, CountedFigures::base);
  }

  /**
   * @param bases what stands for the base of a figure
   */
  CountedFigures(Crossings crossings, List<EstimateRow> rows, Function<EstimateRow, Count> bases) {
    this.crossings = crossings;
    for (EstimateRow row : rows) {
      String domain = Crossings.name(row.segments(), row.codes());
      estimated.put(List.of(domain, BASE), bases.apply(row));
      row.measured()
          .modality()
          .map(Modality::code)
          .ifPresent(
              answer -> {
                given.add(answer);
                estimated.put(List.of(domain, answer), answer(row));
              });
    }
    domains =
        rows.stream().map(row -> Crossings.name(row.segments(), row.codes())).distinct().toList();
    answers.add(BASE);
    answers.addAll(given);
    boolean hasOthers = domains.stream().anyMatch(domain -> others(domain).respondents() > 0);
    if (!given.isEmpty() && hasOthers) {
      answers.add(OTHER);
    }
  }

  /** All who are in the base of a figure. */
  static Count base(EstimateRow row) {
    long n = row.figure().respondents();
    return n == 0 ? Count.NONE : new Count(n, row.figure().population());
  }

  private static Count answer(EstimateRow row) {
    long n = row.figure().respondents();
    long said = n == 0 ? 0 : Math.round(row.figure().unweighted() * n);
    return said == 0
        ? Count.NONE
        : new Count(said, row.figure().estimate() * row.figure().population());
  }

  /** The base, the answers, and {@link #OTHER} where some company gave none of them. */
  List<String> answers() {
    return answers;
  }

  /** The counts of an answer in all domains that are estimated. */
  Map<String, Count> column(String answer) {
    Map<String, Count> column = new HashMap<>();
    for (String domain : domains) {
      Count count =
          answer.equals(OTHER)
              ? others(domain)
              : estimated.getOrDefault(List.of(domain, answer), Count.NONE);
      column.put(domain, count.rounded());
    }
    return column;
  }

  private Count others(String domain) {
    Count left = estimated.get(List.of(domain, BASE));
    for (String answer : given) {
      left = left.minus(estimated.getOrDefault(List.of(domain, answer), Count.NONE));
    }
    return left;
  }

  /** The count of an answer where the codes of several dimensions meet. */
  Count at(List<Dimension.Code> codes, String answer) {
    if (answer.equals(OTHER)) {
      Count left = at(codes, BASE);
      for (String other : given) {
        left = left.minus(at(codes, other));
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
    List<Dimension.Code> with = new ArrayList<>(codes);
    with.set(d, code);
    return with;
  }
}
