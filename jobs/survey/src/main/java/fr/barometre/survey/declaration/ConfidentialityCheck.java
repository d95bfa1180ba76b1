package fr.barometre.survey.declaration;

import fr.barometre.survey.Modality;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The holding is a name; of nested segments each code of the finer one has one of the coarser, and
 * none lies in itself.
 */
final class ConfidentialityCheck {
  private final Entry root;
  private final Findings findings;
  private final Variables variables;

  ConfidentialityCheck(Entry root, Findings findings, Variables variables) {
    this.root = root;
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    variables.findName(root.get("confidentiality").get("holding"));
    List<String> segments = root.get("segments").items().stream().map(s -> s.text("id")).toList();
    List<String> finer = new ArrayList<>();
    List<String> coarser = new ArrayList<>();
    Map<String, String> above = new HashMap<>();
    for (Entry nesting : root.get("confidentiality").get("nested").items()) {
      findings.checkKnown(nesting.get("segment"), "segment", segments);
      findings.checkKnown(nesting.get("within"), "segment", segments);
      String segment = nesting.text("segment");
      coarser.add(nesting.text("within"));
      if (coarser.contains(segment)) {
        findings.at(
            nesting.get("segment"),
            "'" + segment + "' lies within itself, or is listed after what lies within it",
            "List nested segments from the coarsest to the finest.");
      }
      if (finer.contains(segment)) {
        findings.at(
            nesting.get("segment"), "'" + segment + "' is nested twice", "Keep one of them.");
      }
      finer.add(segment);
      above.put(segment, nesting.text("within"));
      checkParents(survey, nesting);
    }
    if (findings.problems().isEmpty()) {
      root.get("domains").items().forEach(domain -> checkDomain(domain, above));
    }
  }

  /** Within its own branch a company can be nowhere else: such a domain is the finer one again. */
  private void checkDomain(Entry domain, Map<String, String> above) {
    List<String> segments = domain.items().stream().map(Entry::text).toList();
    for (Entry segment : domain.items()) {
      String at = above.get(segment.text());
      while (at != null) {
        if (segments.contains(at)) {
          findings.at(
              segment,
              "'" + segment.text() + "' lies within '" + at + "' of the same domain",
              "Leave out the coarser of the two.");
        }
        at = above.get(at);
      }
    }
  }

  private void checkParents(Survey survey, Entry nesting) {
    List<String> fine = codes(survey, nesting.text("segment"));
    List<String> coarse = codes(survey, nesting.text("within"));
    Entry parents = nesting.get("parents");
    for (String code : parents.keys()) {
      if (!fine.contains(code)) {
        findings.atKey(
            parents.get(code),
            "'" + nesting.text("segment") + "' has no code '" + code + "'",
            NearestName.remedy(code, fine));
      }
      findings.checkKnown(parents.get(code), "code", coarse);
    }
    for (String code : fine) {
      if (!parents.keys().contains(code)) {
        findings.at(
            parents,
            "code '" + code + "' of '" + nesting.text("segment") + "' has no parent",
            "Add it with its code of '" + nesting.text("within") + "'.");
      }
    }
  }

  private static List<String> codes(Survey survey, String segment) {
    return survey.segments().stream()
        .filter(any -> any.id().equals(segment))
        .flatMap(any -> any.modalities().stream())
        .map(Modality::code)
        .toList();
  }
}
