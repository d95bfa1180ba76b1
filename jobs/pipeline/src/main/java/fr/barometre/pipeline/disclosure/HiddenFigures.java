package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Base;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether figures that confidentiality hides are counts that two answers crossed rest on. */
final class HiddenFigures {
  private final Map<String, String> variableOf;
  private final List<String> whole;
  private final Map<String, Map<Map<String, String>, List<Judged>>> byBase = new HashMap<>();

  HiddenFigures(Survey survey, List<Judged> figures) {
    this.variableOf =
        survey.segments().stream().collect(Collectors.toMap(Segment::id, Segment::variable));
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
    return byBase.getOrDefault(base, Map.of()).entrySet().stream()
        .filter(at -> isPart(at.getKey(), domain, answers))
        .anyMatch(at -> isHidden(at.getValue(), answers));
  }

  /** Whether a figure of all companies, of an answer to one of some variables, is hidden. */
  boolean concern(Set<String> variables) {
    return byBase.keySet().stream()
        .flatMap(base -> byBase.get(base).getOrDefault(Map.of(), List.of()).stream())
        .filter(figure -> variables.contains(figure.row().measured().variable().id()))
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
