package fr.barometre.survey.declaration;

import fr.barometre.statistics.weighting.Distance;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.nio.file.Files;
import java.util.List;

/** Calibration: its method has the bounds it needs, and what it names exists. */
final class WeightingCheck {
  private static final List<String> BOUNDED = List.of("logit", WeightingReader.TRUNCATED);
  private static final String BY_VARIABLE = "constant_within";
  private static final String PARTITION = "partition_by";

  private final Entry entry;
  private final Entry design;
  private final Findings findings;
  private final Variables variables;

  WeightingCheck(Entry root, Findings findings, Variables variables) {
    this.entry = root.get("weighting");
    this.design = root.get("design");
    this.findings = findings;
    this.variables = variables;
  }

  void check(Survey survey) {
    Entry calibration = entry.get("calibration");
    survey.weighting().calibration().ifPresent(plan -> checkCalibration(plan, calibration));
    checkOutcomes(survey, calibration);
    new TrimmingCheck(entry, findings).check(survey.weighting());
    survey
        .weighting()
        .nonResponse()
        .ifPresent(
            plan ->
                new NonResponseCheck(entry.get("nonresponse"), findings)
                    .check(plan, survey.design(), design));
    if (calibration.isPresent() && survey.design().replication().isPresent()) {
      findings.at(
          calibration,
          "replicates are given or made at the weights of the draw, and would not be calibrated",
          "Take design.variance or the calibration out.");
    }
  }

  private void checkCalibration(CalibrationPlan plan, Entry calibration) {
    checkBounds(plan, calibration);
    String file = calibration.text("margins");
    if (!file.isEmpty() && !Files.isRegularFile(plan.file())) {
      findings.at(
          calibration.get("margins"),
          "there is no file of margins '" + file + "'",
          "Correct the path, which starts at the folder of survey.yaml.");
    }
    checkConstant(plan, calibration);
    checkPartition(calibration.get(PARTITION));
    new MarginsCheck(plan, findings, variables).check();
  }

  private void checkBounds(CalibrationPlan plan, Entry calibration) {
    Entry ratio = calibration.get("bounds");
    Entry weight = calibration.get("weight_bounds");
    boolean bounded = ratio.isPresent() || weight.isPresent();
    Limits.check(weight, findings);
    if (BOUNDED.contains(plan.method()) && !bounded) {
      findings.at(
          calibration.get("method"),
          "method " + plan.method() + " needs bounds",
          "Add bounds: {min: 0.5, max: 2} say.");
    }
    if (plan.distance() == Distance.LOGIT
        && !ratio.isPresent()
        && weight.isPresent()
        && !(weight.get("min").isPresent() && weight.get("max").isPresent())) {
      findings.at(
          weight, "method logit needs a bound on either side", "Give min and max, or add bounds.");
    }
    if (plan.method().equals("linear") && bounded) {
      findings.at(
          calibration.get("method"),
          "method linear has no bounds",
          "Say truncated, or leave the bounds out.");
    }
  }

  private void checkConstant(CalibrationPlan plan, Entry calibration) {
    Entry within = calibration.get(BY_VARIABLE);
    if (!within.isPresent()) {
      return;
    }
    if (within.text().equals(WeightingReader.CLUSTER)) {
      if (plan.constantWithin().get().equals(WeightingReader.CLUSTER)
          && !variables.has(WeightingReader.CLUSTER)) {
        findings.at(
            within,
            "the design has no primary units",
            "Name them under design.units, or name a variable here.");
      }
    } else {
      variables
          .find(within)
          .filter(variable -> variable.type() == AnswerType.MULTIPLE)
          .ifPresent(
              variable ->
                  findings.at(
                      within,
                      "companies of one value need one value and '"
                          + variable.id()
                          + "' is "
                          + Variables.kind(variable),
                      "Name a variable with one answer."));
    }
    if (calibration.get("weight_bounds").isPresent()) {
      findings.at(
          calibration.get("weight_bounds"),
          "bounds on weights part companies of one ratio, and constant_within keeps them together",
          "Bound the ratios, under bounds.");
    }
  }

  private void checkPartition(Entry partition) {
    if (partition.isPresent()) {
      variables
          .find(partition)
          .filter(variable -> !Variables.isClosed(variable))
          .ifPresent(
              variable ->
                  findings.at(
                      partition,
                      "a partition needs a single answer, or a yes or no, and '"
                          + variable.id()
                          + "' is "
                          + Variables.kind(variable),
                      "Derive such a variable from it."));
    }
  }

  private void checkOutcomes(Survey survey, Entry calibration) {
    List<String> ids = survey.indicators().stream().map(Indicator::id).toList();
    for (Entry outcome : calibration.get("outcomes").items()) {
      findings.checkKnown(outcome, "indicator", ids);
      survey.indicators().stream()
          .filter(indicator -> indicator.id().equals(outcome.text()))
          .filter(indicator -> indicator.statistic() == StatisticKind.RATIO)
          .forEach(
              indicator ->
                  findings.at(
                      outcome,
                      "a correlation needs one answer of each company and '"
                          + indicator.id()
                          + "' is a ratio of two",
                      "Name an indicator of one of them."));
    }
  }
}
