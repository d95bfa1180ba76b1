package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.protecting.Nomenclature;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Nesting;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Segments as dimensions. A code is written {@code size=ETI}; the companies of a code that have
 * none of the finer segment are a code of their own, since a difference shows them.
 */
final class Crossings {
  static final String NONE = "(none)";
  static final String OF = " of ";
  private static final String ALL = "all";

  private final Survey survey;
  private final Map<String, Nesting> nested;
  private final Set<Set<String>> declared;

  Crossings(Survey survey) {
    this.survey = survey;
    this.nested =
        survey.confidentiality().orElseThrow().nested().stream()
            .collect(Collectors.toMap(Nesting::segment, nesting -> nesting));
    this.declared = survey.domains().stream().map(Set::copyOf).collect(Collectors.toSet());
  }

  /** A domain by its codes in an order that does not depend on the declaration. */
  static String name(List<String> segments, List<String> codes) {
    TreeSet<String> parts = new TreeSet<>();
    for (int i = 0; i < segments.size(); i++) {
      parts.add(code(segments.get(i), codes.get(i)));
    }
    return parts.isEmpty() ? ALL : String.join(";", parts);
  }

  static String code(String segment, String code) {
    return segment + "=" + code;
  }

  /** Whether figures are estimated in the domains of these segments. */
  boolean isDeclared(Set<String> segments) {
    return declared.contains(segments);
  }

  /** The declared combinations that no other one contains, finer or longer. */
  List<List<String>> widest() {
    return survey.domains().stream()
        .filter(
            domain ->
                survey.domains().stream()
                    .noneMatch(other -> !other.equals(domain) && contains(other, domain)))
        .toList();
  }

  /** Whether a segment of a crossing says something of another one: the same, finer or coarser. */
  boolean tells(List<String> crossing, String segment) {
    return crossing.stream()
        .anyMatch(any -> levels(any).contains(segment) || levels(segment).contains(any));
  }

  private boolean contains(List<String> wide, List<String> narrow) {
    return narrow.stream()
        .allMatch(segment -> wide.stream().anyMatch(any -> levels(any).contains(segment)));
  }

  /** A segment and those it lies within, the finest first. */
  private List<String> levels(String segment) {
    List<String> levels = new ArrayList<>();
    Optional<String> at = Optional.of(segment);
    while (at.isPresent()) {
      levels.add(at.get());
      at = Optional.ofNullable(nested.get(at.get())).map(Nesting::within);
    }
    return levels;
  }

  /** The codes of a segment under those of the segments it lies within. */
  Nomenclature nomenclature(String segment) {
    List<String> levels = levels(segment);
    String total = ALL + " " + levels.get(levels.size() - 1);
    Map<String, String> parents = new LinkedHashMap<>();
    for (int i = levels.size() - 1; i >= 0; i--) {
      String level = levels.get(i);
      Optional<Nesting> nesting = Optional.ofNullable(nested.get(level));
      for (String code : codes(level)) {
        parents.put(
            code(level, code),
            nesting.map(any -> code(any.within(), any.parents().get(code))).orElse(total));
      }
      if (nesting.isEmpty()) {
        parents.put(code(level, NONE), total);
      } else {
        for (String above : codes(nesting.get().within())) {
          String parent = code(nesting.get().within(), above);
          parents.put(code(level, NONE) + OF + parent, parent);
        }
      }
    }
    return new Nomenclature(segment, total, parents);
  }

  private List<String> codes(String segment) {
    return survey.segments().stream()
        .filter(any -> any.id().equals(segment))
        .map(Segment::modalities)
        .flatMap(List::stream)
        .map(Modality::code)
        .toList();
  }
}
