package fr.barometre.survey.declaration;

import fr.barometre.statistics.intervals.ProportionInterval;
import fr.barometre.statistics.quantiles.QuantileInterval;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Indicators: the statistic fits the variable, and has what it needs. */
final class IndicatorCheck {
  private static final Set<AnswerType> COUNTED =
      Set.of(AnswerType.SINGLE, AnswerType.MULTIPLE, AnswerType.BOOLEAN);

  private static final Map<StatisticKind, Set<String>> INTERVALS =
      Map.of(
          StatisticKind.PROPORTION,
          codes(ProportionInterval.values()),
          StatisticKind.QUANTILE,
          codes(QuantileInterval.values()));

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
    checkInterval(indicator.statistic(), entry);
    checkBalance(indicator, entry);
  }

  private void checkInterval(StatisticKind statistic, Entry entry) {
    Set<String> methods = INTERVALS.getOrDefault(statistic, Set.of());
    Entry interval = entry.get("interval");
    if (interval.isPresent() && methods.isEmpty()) {
      tellNeedless(entry, "interval");
    } else if (INTERVALS.values().stream().anyMatch(any -> any.contains(interval.text()))
        && !methods.contains(interval.text())) {
      findings.at(
          interval,
          "a " + statistic.code() + " has no interval '" + interval.text() + "'",
          NearestName.remedy(interval.text(), methods));
    }
    if (entry.get("rule").isPresent() && statistic != StatisticKind.QUANTILE) {
      tellNeedless(entry, "rule");
    }
  }

  private void checkBalance(Indicator indicator, Entry entry) {
    boolean balance = indicator.statistic() == StatisticKind.BALANCE;
    if (!balance && entry.get("unfavourable").isPresent()) {
      tellNeedless(entry, "unfavourable");
    }
    if (balance && (indicator.modalities().isEmpty() || indicator.unfavourable().isEmpty())) {
      findings.at(
          entry.get("statistic"),
          "a balance needs modalities for it and against it",
          "List the favourable codes under modalities, the others under unfavourable.");
    }
    for (Entry code : entry.get("unfavourable").items()) {
      findings.checkKnown(code, "modality", variables.codesOf(indicator.variable()));
      if (indicator.modalities().contains(code.text())) {
        findings.at(code, "'" + code.text() + "' counts for and against", "Keep it in one list.");
      }
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
    if (statistic == StatisticKind.BALANCE) {
      variables.findSingle(entry.get("variable"), "a balance");
      return;
    }
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

  private static Set<String> codes(Enum<?>[] methods) {
    return Arrays.stream(methods)
        .map(method -> method.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
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
