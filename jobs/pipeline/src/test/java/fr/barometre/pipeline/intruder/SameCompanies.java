package fr.barometre.pipeline.intruder;

import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts that are of the same companies, so that one shown tells the others: columns that are equal
 * everywhere, bases of one declaration that are equal in a domain, and answers that are the code of
 * a segment.
 */
final class SameCompanies {
  private final OpenEdition truth;
  private final Map<Count, Count> parents = new HashMap<>();
  private final Set<Count> nobody = new HashSet<>();
  private final Set<Count> told = new HashSet<>();

  SameCompanies(Survey survey, OpenEdition truth, Columns columns) {
    this.truth = truth;
    columns.alike().forEach(this::join);
    joinBases();
    Map<String, String> segmentOf =
        survey.segments().stream()
            .collect(Collectors.toMap(Segment::variable, Segment::id, (first, second) -> first));
    for (String figure : truth.figures()) {
      String segment = segmentOf.get(truth.indicator(figure).variable());
      for (String answer : segment == null ? Set.<String>of() : truth.answers(figure)) {
        for (Domain domain : truth.domains().all()) {
          joinCode(new Count(figure, answer, domain), segment);
        }
      }
    }
  }

  private void join(List<Columns.Column> columns) {
    for (Columns.Column column : columns) {
      for (Domain domain : truth.domains().all()) {
        join(columns.get(0).in(domain), column.in(domain));
      }
    }
  }

  private void joinBases() {
    Map<List<Object>, Count> known = new HashMap<>();
    for (String figure : truth.figures()) {
      String declared = truth.indicator(figure).base();
      for (Domain domain : truth.domains().all()) {
        Count base = Count.base(figure, domain);
        Count other = known.putIfAbsent(List.of(declared, domain, truth.get(base).rounded()), base);
        if (other != null) {
          join(other, base);
        }
      }
    }
  }

  /** The answer is the base in the domain of its code; within another code it is nobody's. */
  private void joinCode(Count answer, String segment) {
    String code = answer.domain().codes().get(segment);
    Domain within = answer.domain().with(segment, answer.answer());
    if (code != null) {
      told.add(answer);
    }
    if (code != null && !code.equals(answer.answer())) {
      nobody.add(answer);
    } else if (truth.domains().contains(within)) {
      join(answer.base().in(within), answer);
    }
  }

  private void join(Count one, Count other) {
    Count first = of(one);
    Count second = of(other);
    if (!first.equals(second)) {
      parents.put(second, first);
    }
  }

  /** The count that stands for all of the same companies. */
  Count of(Count count) {
    Count found = count;
    while (parents.containsKey(found)) {
      found = parents.get(found);
    }
    return found;
  }

  /** Answers that contradict the domain in which they would be given. */
  Set<Count> nobody() {
    return nobody;
  }

  /** Answers that the domain tells already: all of it gave them, or nobody. */
  Set<Count> told() {
    return told;
  }
}
