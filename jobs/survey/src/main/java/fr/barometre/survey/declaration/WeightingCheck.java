package fr.barometre.survey.declaration;

import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Calibration: its method has the bounds it needs, its margins are about variables that exist. */
final class WeightingCheck {
  private static final List<String> BOUNDED = List.of("logit", WeightingReader.TRUNCATED);
  private static final List<String> YES_NO = List.of("yes", "no");
  private static final double SAME_TOTAL = 1e-9;

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
    boolean bounded = !plan.bounds().equals(RatioBounds.NONE);
    if (BOUNDED.contains(plan.method()) && !calibration.get("bounds").isPresent()) {
      findings.at(
          calibration.get("method"),
          "method " + plan.method() + " needs bounds",
          "Add bounds: {min: 0.5, max: 2} say.");
    }
    if (plan.method().equals("linear") && bounded) {
      findings.at(
          calibration.get("method"),
          "method linear has no bounds",
          "Say truncated, or leave the bounds out.");
    }
    String file = calibration.text("margins");
    if (!file.isEmpty() && !Files.isRegularFile(plan.file())) {
      findings.at(
          calibration.get("margins"),
          "there is no file of margins '" + file + "'",
          "Correct the path, which starts at the folder of survey.yaml.");
    }
    checkMargins(plan.margins());
  }

  private void checkMargins(List<PopulationMargin> margins) {
    Map<String, PopulationMargin> seen = new HashMap<>();
    Map<String, Double> sums = new LinkedHashMap<>();
    for (PopulationMargin margin : margins) {
      if (margin.variable().isEmpty()) {
        continue;
      }
      if (seen.putIfAbsent(margin.variable(), margin) != null) {
        findings.at(
            margin.place(),
            "variable '" + margin.variable() + "' has two margins",
            "Keep one of them.");
      }
      variables
          .find(margin.variable())
          .ifPresentOrElse(variable -> checkMargin(margin, variable), () -> tellUnknown(margin));
      if (!margin.isNumeric()) {
        double sum = margin.totals().values().stream().mapToDouble(Double::doubleValue).sum();
        checkSum(margin, sum, sums);
        sums.putIfAbsent(margin.variable(), sum);
      }
    }
  }

  private void tellUnknown(PopulationMargin margin) {
    findings.at(
        margin.place(),
        "unknown variable '" + margin.variable() + "'",
        NearestName.remedy(margin.variable(), variables.ids()));
  }

  private void checkMargin(PopulationMargin margin, Variable variable) {
    boolean number = variable.type() == AnswerType.NUMBER;
    boolean closed = variable.type() == AnswerType.SINGLE || variable.type() == AnswerType.BOOLEAN;
    if (!number && !closed) {
      findings.at(
          margin.place(),
          "a margin needs a single answer, a yes or no, or a number and '"
              + variable.id()
              + "' is "
              + Variables.kind(variable),
          "Derive such a variable from it.");
    } else if (number != margin.isNumeric() || number && margin.totals().size() > 1) {
      findings.at(
          margin.place(),
          "'" + variable.id() + "' is " + Variables.kind(variable),
          number ? "Give one total: its sum." : "Give totals: companies by code.");
    } else if (margin.totals().isEmpty()) {
      findings.at(
          margin.place(), "'" + variable.id() + "' has no totals", "Give companies by code.");
    } else if (closed) {
      checkCodes(margin, variable);
    }
  }

  private void checkCodes(PopulationMargin margin, Variable variable) {
    List<String> codes = variable.type() == AnswerType.BOOLEAN ? YES_NO : Variables.codes(variable);
    for (String code : margin.totals().keySet()) {
      if (!codes.contains(code)) {
        findings.at(
            margin.places().get(code),
            "'" + variable.id() + "' has no code '" + code + "'",
            NearestName.remedy(code, codes));
      }
    }
  }

  /** Every company is in one category of each variable, so all variables count the same ones. */
  private void checkSum(PopulationMargin margin, double sum, Map<String, Double> others) {
    others.forEach(
        (variable, other) -> {
          if (Math.abs(sum - other) > SAME_TOTAL * (1 + Math.abs(sum))) {
            findings.at(
                margin.place(),
                String.format(
                    Locale.ROOT,
                    "the totals of '%s' sum to %s and those of '%s' to %s, for the same companies",
                    margin.variable(),
                    plain(sum),
                    variable,
                    plain(other)),
                "Bring both to the same total.");
          }
        });
  }

  private static String plain(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
