package fr.barometre.survey.declaration;

import fr.barometre.survey.Indicator;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reporting tables, figures and comparisons: they show what is estimated. */
final class ReportingCheck {
  private final Entry root;
  private final Findings findings;

  ReportingCheck(Entry root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  void check(Survey survey, Variables variables) {
    Map<String, Indicator> indicators =
        survey.indicators().stream()
            .collect(Collectors.toMap(Indicator::id, any -> any, (first, second) -> first));
    for (Entry table : root.get("tables").items()) {
      table
          .get("indicators")
          .items()
          .forEach(id -> findings.checkKnown(id, "indicator", indicators.keySet()));
      table.get("domains").items().forEach(domain -> checkEstimated(survey, domain));
    }
    FigureCheck figures = new FigureCheck(findings, variables, indicators);
    for (Entry figure : root.get("figures").items()) {
      figures.check(survey, figure);
      checkBy(survey, figure.get("by"));
    }
    root.get("precision").get("compared").items().forEach(segment -> checkBy(survey, segment));
  }

  private void checkEstimated(Survey survey, Entry domain) {
    List<String> segments = domain.items().stream().map(Entry::text).toList();
    if (!survey.domains().contains(segments)) {
      findings.at(
          domain,
          "domain " + segments + " is not estimated",
          "Add it under domains, its segments in this order.");
    }
  }

  private void checkBy(Survey survey, Entry by) {
    if (!by.isPresent()) {
      return;
    }
    List<String> segments = survey.segments().stream().map(segment -> segment.id()).toList();
    findings.checkKnown(by, "segment", segments);
    if (segments.contains(by.text()) && !survey.domains().contains(List.of(by.text()))) {
      findings.at(by, "domain [" + by.text() + "] is not estimated", "Add it under domains.");
    }
  }
}
