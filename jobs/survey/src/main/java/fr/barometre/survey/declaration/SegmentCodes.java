package fr.barometre.survey.declaration;

import fr.barometre.survey.NearestName;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import java.util.Map;
import java.util.stream.Collectors;

/** A domain named by the codes of its segments. */
record SegmentCodes(Survey survey, Findings findings) {

  /** The segments and codes exist. */
  void check(Entry domain) {
    Map<String, Segment> segments =
        survey.segments().stream()
            .collect(Collectors.toMap(Segment::id, any -> any, (first, second) -> first));
    for (String id : domain.keys()) {
      Segment segment = segments.get(id);
      if (segment == null) {
        findings.atKey(
            domain.get(id),
            "unknown segment '" + id + "'",
            NearestName.remedy(id, segments.keySet()));
      } else if (!segment.modalities().isEmpty()) {
        findings.checkKnown(
            domain.get(id), "modality", segment.modalities().stream().map(m -> m.code()).toList());
      }
    }
  }

  /** They exist, and the domain is one of those estimated. */
  void checkEstimated(Entry domain) {
    check(domain);
    if (!survey.domains().contains(domain.keys())) {
      findings.at(
          domain,
          "domain " + domain.keys() + " is not estimated",
          "Add it under domains, its segments in this order.");
    }
  }
}
