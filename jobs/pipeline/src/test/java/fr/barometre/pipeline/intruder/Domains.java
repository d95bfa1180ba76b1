package fr.barometre.pipeline.intruder;

import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The domains of a survey: those that are estimated and the margins of these. Where companies
 * without a code of a segment are in the base of some figure, they are a code of their own.
 */
final class Domains {
  private final Set<Set<String>> declared = new LinkedHashSet<>();
  private final Set<Set<String>> closed = new LinkedHashSet<>();
  private final Map<String, Set<String>> codes = new TreeMap<>();
  private final Set<Domain> all = new LinkedHashSet<>();

  /**
   * @param counted the bases of all figures that are estimated
   */
  Domains(Survey survey, Map<Count, Counted> counted) {
    survey.domains().forEach(crossing -> declared.add(new TreeSet<>(crossing)));
    declared.forEach(this::close);
    counted.keySet().stream()
        .map(Count::domain)
        .forEach(
            domain ->
                domain
                    .codes()
                    .forEach(
                        (segment, code) ->
                            codes.computeIfAbsent(segment, any -> new TreeSet<>()).add(code)));
    for (String segment : incomplete(counted)) {
      codes.get(segment).add(Domain.NONE);
    }
    closed.forEach(crossing -> cross(Domain.ALL, new ArrayList<>(crossing)));
  }

  private void close(Set<String> crossing) {
    if (closed.add(crossing)) {
      for (String segment : crossing) {
        Set<String> margin = new TreeSet<>(crossing);
        margin.remove(segment);
        close(margin);
      }
    }
  }

  private void cross(Domain domain, List<String> left) {
    if (left.isEmpty()) {
      all.add(domain);
      return;
    }
    for (String code : codes.getOrDefault(left.get(0), Set.of())) {
      cross(domain.with(left.get(0), code), left.subList(1, left.size()));
    }
  }

  /** Segments of which some company in some base has no code. */
  private Set<String> incomplete(Map<Count, Counted> counted) {
    Map<String, Map<Count, Counted>> coded = new LinkedHashMap<>();
    counted.forEach(
        (count, number) -> {
          for (String segment : count.domain().segments()) {
            coded
                .computeIfAbsent(segment, any -> new LinkedHashMap<>())
                .merge(count.in(count.domain().without(segment)), number, Counted::plus);
          }
        });
    Set<String> incomplete = new HashSet<>();
    coded.forEach(
        (segment, sums) ->
            sums.forEach(
                (count, sum) -> {
                  Counted whole = counted.get(count);
                  if (whole != null && sum.respondents() < whole.respondents()) {
                    incomplete.add(segment);
                  }
                }));
    return incomplete;
  }

  Set<Domain> all() {
    return all;
  }

  /** Whether figures of such domains are estimated. */
  boolean isEstimated(Set<String> segments) {
    return declared.contains(segments);
  }

  /** Whether a reader is shown figures of it. */
  boolean isEstimated(Domain domain) {
    return isEstimated(domain.segments()) && !domain.codes().containsValue(Domain.NONE);
  }

  boolean contains(Domain domain) {
    return all.contains(domain);
  }

  /** Those without a code come last. */
  Set<String> codes(String segment) {
    Set<String> ordered = new LinkedHashSet<>(codes.getOrDefault(segment, Set.of()));
    if (ordered.remove(Domain.NONE)) {
      ordered.add(Domain.NONE);
    }
    return ordered;
  }

  /** The parts of a domain, by a further segment; none where they are in no crossing. */
  List<Domain> parts(Domain domain, String segment) {
    Set<String> segments = new TreeSet<>(domain.segments());
    if (!segments.add(segment) || !closed.contains(segments)) {
      return List.of();
    }
    return codes(segment).stream().map(code -> domain.with(segment, code)).toList();
  }

  /** Segments that part some domain. */
  Set<String> segments() {
    return codes.keySet();
  }
}
