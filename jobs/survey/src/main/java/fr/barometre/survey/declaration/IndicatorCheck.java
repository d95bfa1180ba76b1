package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.List;
import java.util.Set;

/** Indicators: the statistic fits the variable, and has what it needs. */
final class IndicatorCheck {
  private static final Set<AnswerType> COUNTED =
      Set.of(AnswerType.SINGLE, AnswerType.MULTIPLE, AnswerType.BOOLEAN);

  private final Entry root;
  private final Findings findings;
  private final Variables variables;

  IndicatorCheck(Entry root, Findings findings, Variables variables) {
    this.root = root;
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    List<String> bases = root.get("bases").items().stream().map(base -> base.text("id")).toList();
    List<Entry> entries = root.get("indicators").items();
    for (int i = 0; i < entries.size(); i++) {
      check(survey.indicators().get(i), entries.get(i));
      findings.checkKnown(entries.get(i).get("base"), "base", bases);
    }
  }

  private void check(Indicator indicator, Entry entry) {
    variables
        .find(entry.get("variable"))
        .ifPresent(
            variable -> {
              checkStatistic(indicator.statistic(), variable, entry);
              checkModalities(variable, entry);
            });
    boolean ratio = indicator.statistic() == StatisticKind.RATIO;
    if (ratio && indicator.denominator().isEmpty()) {
      findings.at(
          entry.get("statistic"),
          "a ratio needs a denominator",
          "Add denominator: the number below the bar.");
    }
    if (!ratio && indicator.denominator().isPresent()) {
      tellNeedless(entry, "denominator");
    }
    variables.findNumber(entry.get("denominator"), "a denominator");
    boolean quantile = indicator.statistic() == StatisticKind.QUANTILE;
    if (quantile && !entry.get("quantile").isPresent()) {
      findings.at(
          entry.get("statistic"),
          "a quantile needs its order",
          "Add quantile: 0.5 for the median.");
    }
    if (!quantile && entry.get("quantile").isPresent()) {
      tellNeedless(entry, "quantile");
    }
    if (indicator.statistic() != StatisticKind.PROPORTION && indicator.interval().isPresent()) {
      tellNeedless(entry, "interval");
    }
  }

  private void tellNeedless(Entry entry, String key) {
    findings.at(
        entry.get(key),
        "a " + entry.text("statistic") + " takes no " + key,
        "Leave it out, or correct statistic.");
  }

  private void checkStatistic(StatisticKind statistic, Variable variable, Entry entry) {
    if (!statistic.code().equals(entry.text("statistic"))) {
      return;
    }
    boolean proportion = statistic == StatisticKind.PROPORTION;
    boolean number = variable.type() == AnswerType.NUMBER;
    boolean counted = variable.type() == AnswerType.BOOLEAN && statistic == StatisticKind.TOTAL;
    if (proportion && !COUNTED.contains(variable.type())) {
      findings.at(
          entry.get("statistic"),
          "a proportion of '" + variable.id() + "', which is " + Variables.kind(variable),
          number ? "Use mean or total, or derive classes from it." : "Derive classes from it.");
    }
    if (!proportion && !number && !counted) {
      findings.at(
          entry.get("statistic"),
          "a "
              + statistic.code()
              + " of '"
              + variable.id()
              + "', which is "
              + Variables.kind(variable),
          COUNTED.contains(variable.type()) ? "Use proportion." : "Name a number.");
    }
  }

  private void checkModalities(Variable variable, Entry entry) {
    if (entry.get("modalities").isPresent() && variable.modalities().isEmpty()) {
      findings.at(
          entry.get("modalities"), "'" + variable.id() + "' has no modalities", "Leave them out.");
      return;
    }
    entry
        .get("modalities")
        .items()
        .forEach(code -> findings.checkKnown(code, "modality", Variables.codes(variable)));
  }
}
