package fr.barometre.pipeline.disclosure;

import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Nesting;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether segments lie within each other as declared. A figure of a segment is the sum of those of
 * a finer one: where nobody says so, what is hidden of the one could be computed from the other.
 */
public final class NestedSegments {
  private final Survey survey;
  private final Confidentiality plan;
  private final List<List<String>> together;
  private final Crossings crossings;

  /**
   * @param together combinations of codes that some company has, by segment in the order of the
   *     declaration; null where it has none
   */
  public NestedSegments(Survey survey, List<List<String>> together) {
    this.survey = survey;
    this.plan = survey.confidentiality().orElseThrow();
    this.together = together;
    this.crossings = new Crossings(survey);
  }

  /**
   * @throws InvalidDeclaration if a company is not where {@code nested} says, or a segment lies
   *     within another that neither {@code nested} nor a domain of both tells
   */
  public void check() {
    List<Problem> problems = new ArrayList<>();
    plan.nested().forEach(nesting -> addStrays(problems, nesting));
    List<String> published =
        survey.domains().stream().flatMap(List::stream).distinct().sorted().toList();
    for (int i = 0; i < published.size(); i++) {
      for (int j = i + 1; j < published.size(); j++) {
        String one = published.get(i);
        String other = published.get(j);
        if (!isTold(one, other)) {
          untold(one, other).or(() -> untold(other, one)).ifPresent(problems::add);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDeclaration(problems);
    }
  }

  private void addStrays(List<Problem> problems, Nesting nesting) {
    Map<String, Set<String>> strays = new TreeMap<>();
    for (List<String> codes : together) {
      String fine = codes.get(place(nesting.segment()));
      String coarse = codes.get(place(nesting.within()));
      if (fine != null && !nesting.parents().get(fine).equals(coarse)) {
        strays.computeIfAbsent(fine, any -> new TreeSet<>()).add(String.valueOf(coarse));
      }
    }
    strays.forEach(
        (fine, found) ->
            problems.add(
                new Problem(
                    plan.place(),
                    "companies with '%s' of '%s' have %s of '%s', and nested says '%s'"
                        .formatted(
                            fine,
                            nesting.segment(),
                            found.stream()
                                .map(code -> code.equals("null") ? "none" : "'" + code + "'")
                                .collect(Collectors.joining(", ")),
                            nesting.within(),
                            nesting.parents().get(fine)),
                    "Correct the parents, or what the segments are made of.")));
  }

  /** Whether nested or a domain of both says how two segments hang together. */
  private boolean isTold(String one, String other) {
    return survey.domains().stream().anyMatch(domain -> domain.containsAll(List.of(one, other)))
        || crossings.tells(List.of(one), other);
  }

  private Optional<Problem> untold(String fine, String coarse) {
    return parents(fine, coarse)
        .map(
            parents ->
                new Problem(
                    plan.place(),
                    "'%s' lies within '%s' in all responses, and nothing says so"
                        .formatted(fine, coarse),
                    "What is hidden of the one would show in the other: add to nested {segment: %s, within: %s, parents: {%s}}, or to domains [%s, %s]."
                        .formatted(fine, coarse, text(parents), fine, coarse)));
  }

  /** The one code of the coarser segment beside each of the finer; none for one that has all. */
  private Optional<Map<String, String>> parents(String fine, String coarse) {
    Map<String, String> parents = new TreeMap<>();
    for (List<String> codes : together) {
      String code = codes.get(place(fine));
      String above = codes.get(place(coarse));
      String before = code == null ? null : parents.putIfAbsent(code, String.valueOf(above));
      if (code != null && (above == null || before != null && !before.equals(above))) {
        return Optional.empty();
      }
    }
    return Set.copyOf(parents.values()).size() < 2 ? Optional.empty() : Optional.of(parents);
  }

  private static String text(Map<String, String> parents) {
    return parents.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
        .collect(Collectors.joining(", "));
  }

  private int place(String segment) {
    for (int s = 0; s < survey.segments().size(); s++) {
      if (survey.segments().get(s).id().equals(segment)) {
        return s;
      }
    }
    throw new IllegalStateException("no segment " + segment);
  }
}
