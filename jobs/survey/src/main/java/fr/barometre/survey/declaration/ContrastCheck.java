package fr.barometre.survey.declaration;

import fr.barometre.survey.Contrast;
import fr.barometre.survey.ContrastScale;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Contrasts compare two figures that are estimated. */
final class ContrastCheck {
  private static final Set<StatisticKind> COMPARED =
      Set.of(
          StatisticKind.PROPORTION,
          StatisticKind.MEAN,
          StatisticKind.TOTAL,
          StatisticKind.RATIO,
          StatisticKind.BALANCE);

  private final Survey survey;
  private final Findings findings;
  private final Variables variables;

  ContrastCheck(Survey survey, Findings findings, Variables variables) {
    this.survey = survey;
    this.findings = findings;
    this.variables = variables;
  }

  void check(List<Entry> contrasts) {
    for (int i = 0; i < contrasts.size(); i++) {
      check(survey.contrasts().get(i), contrasts.get(i));
    }
  }

  private void check(Contrast contrast, Entry entry) {
    Map<String, Indicator> indicators =
        survey.indicators().stream()
            .collect(Collectors.toMap(Indicator::id, any -> any, (first, second) -> first));
    findings.checkKnown(entry.get("indicator"), "indicator", indicators.keySet());
    findings.checkKnown(entry.get("against_indicator"), "indicator", indicators.keySet());
    Indicator of = indicators.get(contrast.of().indicator());
    Indicator against = indicators.get(contrast.against().indicator());
    if (of != null) {
      checkSide(contrast, of, entry, "indicator");
    }
    if (against != null && entry.get("against_indicator").isPresent()) {
      checkSide(contrast, against, entry, "against_indicator");
    }
    SegmentCodes codes = new SegmentCodes(survey, findings);
    codes.checkEstimated(entry.get("of"));
    codes.checkEstimated(entry.get("against"));
    if (contrast.of().equals(contrast.against())) {
      findings.at(
          entry.get("against"),
          "of and against are the same figure",
          "Give other codes, or an against_indicator.");
    }
  }

  private void checkSide(Contrast contrast, Indicator indicator, Entry entry, String key) {
    String modalityKey = key.replace("indicator", "modality");
    if (!COMPARED.contains(indicator.statistic())) {
      findings.at(
          entry.get(key),
          "a " + indicator.statistic().code() + " cannot be compared here",
          "Compare a proportion, a mean, a total, a ratio or a balance.");
    }
    if (contrast.scale() == ContrastScale.LOG_ODDS_RATIO
        && indicator.statistic() != StatisticKind.PROPORTION) {
      findings.at(
          entry.get("scale"),
          "a " + indicator.statistic().code() + " has no odds",
          "Compare proportions, or choose another scale.");
    }
    List<String> codes = variables.codesOf(indicator.variable());
    boolean needed = indicator.statistic() == StatisticKind.PROPORTION && !codes.isEmpty();
    if (needed && !entry.get(modalityKey).isPresent()) {
      findings.at(entry, "the contrast names no " + modalityKey, NearestName.remedy("", codes));
    }
    if (needed) {
      findings.checkKnown(
          entry.get(modalityKey),
          "modality",
          indicator.modalities().isEmpty() ? codes : indicator.modalities());
    } else if (entry.get(modalityKey).isPresent()) {
      findings.at(
          entry.get(modalityKey), "'" + indicator.id() + "' has no modalities", "Leave it out.");
    }
  }
}
