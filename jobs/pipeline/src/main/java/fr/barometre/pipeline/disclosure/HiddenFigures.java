package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Base;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether figures that confidentiality hides are counts that two answers crossed rest on. What is
 * said of a variable is taken to be said of those that it is derived from, and of those derived
 * from it.
 */
final class HiddenFigures {
  private final Map<String, String> variableOf;
  private final Map<String, Set<String>> behind = new HashMap<>();
  private final List<String> whole;
  private final Map<String, Map<Map<String, String>, List<Judged>>> byBase = new HashMap<>();

  HiddenFigures(Survey survey, List<Judged> figures) {
    this.variableOf =
        survey.segments().stream().collect(Collectors.toMap(Segment::id, Segment::variable));
    survey.questions().forEach(question -> behind.put(question.id(), Set.of(question.id())));
    for (Derived derived : survey.derived()) { // each uses only earlier ones
      Set<String> all = new HashSet<>(Set.of(derived.id()));
      derived.uses().forEach(used -> all.addAll(behind.getOrDefault(used, Set.of(used))));
      behind.put(derived.id(), all);
    }
    this.whole =
        survey.bases().stream().filter(base -> base.sql().isEmpty()).map(Base::id).toList();
    for (Judged figure : figures) {
      byBase
          .computeIfAbsent(figure.row().measured().base().id(), any -> new HashMap<>())
          .computeIfAbsent(domain(figure), any -> new ArrayList<>())
          .add(figure);
    }
  }

  /**
   * Whether one of these is hidden: of the domain, and its parts by the one answer or both, the
   * base, or a figure of either answer.
   *
   * @param base id of the base
   * @param domain codes by segment; all companies where empty
   * @param answers ids of two variables
   */
  boolean concern(String base, Map<String, String> domain, Set<String> answers) {
    Set<String> related = related(answers);
    return byBase.getOrDefault(base, Map.of()).entrySet().stream()
        .filter(at -> isPart(at.getKey(), domain, related))
        .anyMatch(at -> isHidden(at.getValue(), related));
  }

  /** Variables, what they are derived from, and what is derived from them. */
  private Set<String> related(Set<String> variables) {
    Set<String> related = new HashSet<>(variables);
    variables.forEach(variable -> related.addAll(behind.getOrDefault(variable, Set.of())));
    behind.forEach(
        (derived, used) -> {
          if (variables.stream().anyMatch(used::contains)) {
            related.add(derived);
          }
        });
    return related;
  }

  /** Whether a figure of all companies, of an answer to one of some variables, is hidden. */
  boolean concern(Set<String> variables) {
    Set<String> related = related(variables);
    return byBase.keySet().stream()
        .flatMap(base -> byBase.get(base).getOrDefault(Map.of(), List.of()).stream())
        .filter(figure -> related.contains(figure.row().measured().variable().id()))
        .anyMatch(HiddenFigures::isHidden);
  }

  /**
   * Whether the base of all companies is hidden where variables have codes.
   *
   * @param codes by id of the variable
   */
  boolean hideBase(Map<String, String> codes) {
    return whole.stream()
        .flatMap(base -> byBase.getOrDefault(base, Map.of()).entrySet().stream())
        .filter(at -> codes.equals(byVariable(at.getKey())))
        .anyMatch(at -> at.getValue().stream().allMatch(HiddenFigures::isHidden));
  }

  private Map<String, String> byVariable(Map<String, String> domain) {
    Map<String, String> codes = new HashMap<>();
    domain.forEach((segment, code) -> codes.put(variableOf.get(segment), code));
    return codes;
  }

  private boolean isPart(
      Map<String, String> part, Map<String, String> domain, Set<String> answers) {
    Set<String> further = new HashSet<>(part.keySet());
    further.removeAll(domain.keySet());
    return part.entrySet().containsAll(domain.entrySet())
        && further.stream().map(variableOf::get).allMatch(answers::contains);
  }

  /** A base is hidden where all figures are that rest on it. */
  private static boolean isHidden(List<Judged> figures, Set<String> answers) {
    return figures.stream().allMatch(HiddenFigures::isHidden)
        || figures.stream()
            .filter(figure -> answers.contains(figure.row().measured().variable().id()))
            .anyMatch(HiddenFigures::isHidden);
  }

  private static boolean isHidden(Judged figure) {
    return figure.reason() != Reason.PUBLISHED;
  }

  private static Map<String, String> domain(Judged figure) {
    Map<String, String> domain = new HashMap<>();
    List<String> segments = figure.row().segments();
    for (int i = 0; i < segments.size(); i++) {
      domain.put(segments.get(i), figure.row().codes().get(i));
    }
    return domain;
  }
}
