package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Contrast;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Model;
import fr.barometre.survey.ModelFamily;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Contrasts and models: they compare what is estimated, and explain what can be explained. */
final class InferenceCheck {
  private static final Set<StatisticKind> COMPARED =
      Set.of(
          StatisticKind.PROPORTION, StatisticKind.MEAN, StatisticKind.RATIO, StatisticKind.BALANCE);

  private final Entry root;
  private final Findings findings;
  private final Variables variables;

  InferenceCheck(Entry root, Findings findings, Variables variables) {
    this.root = root;
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    List<Entry> contrasts = root.get("contrasts").items();
    for (int i = 0; i < contrasts.size(); i++) {
      checkContrast(survey, survey.contrasts().get(i), contrasts.get(i));
    }
    List<Entry> models = root.get("models").items();
    List<String> bases = root.get("bases").items().stream().map(base -> base.text("id")).toList();
    for (int i = 0; i < models.size(); i++) {
      checkModel(survey.models().get(i), models.get(i));
      findings.checkKnown(models.get(i).get("base"), "base", bases);
    }
  }

  private void checkContrast(Survey survey, Contrast contrast, Entry entry) {
    Map<String, Indicator> indicators =
        survey.indicators().stream()
            .collect(Collectors.toMap(Indicator::id, any -> any, (first, second) -> first));
    findings.checkKnown(entry.get("indicator"), "indicator", indicators.keySet());
    Indicator indicator = indicators.get(contrast.indicator());
    if (indicator != null) {
      checkCompared(contrast, indicator, entry);
    }
    checkDomain(survey, entry.get("of"));
    checkDomain(survey, entry.get("against"));
    if (!contrast.of().keySet().equals(contrast.against().keySet())
        || contrast.of().equals(contrast.against())) {
      findings.at(
          entry.get("against"),
          "of and against are not two domains apart",
          "Give the same segments, with different codes.");
    }
  }

  private void checkCompared(Contrast contrast, Indicator indicator, Entry entry) {
    if (!COMPARED.contains(indicator.statistic())) {
      findings.at(
          entry.get("indicator"),
          "a " + indicator.statistic().code() + " cannot be compared here",
          "Compare a proportion, a mean, a ratio or a balance.");
    }
    List<String> codes = variables.codesOf(indicator.variable());
    boolean needed = indicator.statistic() == StatisticKind.PROPORTION && !codes.isEmpty();
    if (needed && contrast.modality().isEmpty()) {
      findings.at(entry, "the contrast names no modality", NearestName.remedy("", codes));
    }
    if (needed) {
      findings.checkKnown(
          entry.get("modality"),
          "modality",
          indicator.modalities().isEmpty() ? codes : indicator.modalities());
    } else if (contrast.modality().isPresent()) {
      findings.at(
          entry.get("modality"), "'" + indicator.id() + "' has no modalities", "Leave it out.");
    }
  }

  private void checkDomain(Survey survey, Entry domain) {
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
      } else {
        findings.checkKnown(
            domain.get(id), "modality", segment.modalities().stream().map(m -> m.code()).toList());
      }
    }
    if (!survey.domains().contains(domain.keys())) {
      findings.at(
          domain,
          "domain " + domain.keys() + " is not estimated",
          "Add it under domains, its segments in this order.");
    }
  }

  private void checkModel(Model model, Entry entry) {
    AnswerType wanted =
        model.family() == ModelFamily.QUASIBINOMIAL ? AnswerType.BOOLEAN : AnswerType.NUMBER;
    variables
        .find(entry.get("outcome"))
        .filter(variable -> variable.type() != wanted)
        .ifPresent(
            variable ->
                findings.at(
                    entry.get("outcome"),
                    "a " + model.family().code() + " model of " + Variables.kind(variable),
                    wanted == AnswerType.BOOLEAN
                        ? "Derive a variable of type boolean, or choose another family."
                        : "Name a number, or choose another family."));
    for (Entry term : entry.get("terms").items()) {
      variables
          .find(term)
          .filter(
              variable ->
                  variable.type() == AnswerType.MULTIPLE
                      || variable.type() == AnswerType.TEXT
                      || variable.type() == AnswerType.DATE
                      || variable.type() == AnswerType.SIREN)
          .ifPresent(
              variable ->
                  findings.at(
                      term,
                      "a model cannot use '"
                          + variable.id()
                          + "', which is "
                          + Variables.kind(variable),
                      "Derive a single, boolean or number variable from it."));
    }
  }
}
