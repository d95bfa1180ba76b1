package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How companies were drawn and divided: strata, frame, weights, segments, domains. */
final class DesignCheck {
  /** A text will do: a sample may have more strata than anybody wants to list. */
  private static final Set<AnswerType> STRATA = Set.of(AnswerType.SINGLE, AnswerType.TEXT);

  private final Entry root;
  private final Findings findings;
  private final Variables variables;

  DesignCheck(Entry root, Findings findings, Variables variables) {
    this.root = root;
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    checkDesign(survey.design(), root.get("design"));
    root.get("segments")
        .items()
        .forEach(segment -> variables.findSingle(segment.get("variable"), "a segment"));
    checkDomains();
  }

  private void checkDesign(SampleDesign design, Entry entry) {
    new SamplingCheck(findings, variables).check(design, entry);
    Optional<Variable> stratum = variables.find(entry.get("stratum"));
    stratum
        .filter(variable -> !STRATA.contains(variable.type()))
        .ifPresent(
            variable ->
                findings.at(
                    entry.get("stratum"),
                    "a stratum needs a single answer and '"
                        + variable.id()
                        + "' is "
                        + Variables.kind(variable),
                    "Derive a single variable from it, or read it as a text."));
    variables.findNumber(entry.get("weights").get("variable"), "a weight");
    boolean counted = !design.frame().isEmpty() || design.population().isPresent();
    if (design.weights() == Weights.FRAME && !counted) {
      findings.at(
          entry.get("weights"),
          "weights come from the frame and none is declared",
          "Add design.frame, or say weights: none.");
    }
    if (design.finitePopulation() && !counted) {
      findings.at(
          entry.get("finite_population"),
          "finite_population needs the frame and none is declared",
          "Add design.frame, or leave it out.");
    }
    stratum
        .filter(variable -> variable.type() == AnswerType.SINGLE)
        .ifPresent(variable -> checkStrata(design, entry, Variables.codes(variable)));
  }

  private void checkStrata(SampleDesign design, Entry entry, List<String> codes) {
    for (String code : design.frame().keySet()) {
      if (!codes.contains(code) && !design.merge().containsValue(code)) {
        tellStratum(entry.get("frame"), code, codes);
      }
    }
    for (String code : design.merge().keySet()) {
      if (!codes.contains(code)) {
        tellStratum(entry.get("merge"), code, codes);
      }
      if (design.merge().containsKey(design.merge().get(code))) {
        findings.at(
            entry.get("merge").get(code),
            "stratum '" + design.merge().get(code) + "' is itself merged into another",
            "Name the one in which both end.");
      }
    }
  }

  private void tellStratum(Entry map, String code, List<String> codes) {
    findings.atKey(
        map.get(code), "there is no stratum '" + code + "'", NearestName.remedy(code, codes));
  }

  private void checkDomains() {
    List<String> segments =
        root.get("segments").items().stream().map(segment -> segment.text("id")).toList();
    List<List<String>> seen = new ArrayList<>();
    for (Entry domain : root.get("domains").items()) {
      List<String> sorted = domain.items().stream().map(Entry::text).sorted().toList();
      domain.items().forEach(segment -> findings.checkKnown(segment, "segment", segments));
      if (sorted.stream().distinct().count() < sorted.size()) {
        findings.at(domain, "a segment stands twice in this domain", "Keep one of them.");
      }
      if (seen.contains(sorted)) {
        findings.at(domain, "this domain is listed twice", "Keep one of them.");
      }
      seen.add(sorted);
    }
  }
}
