package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Variable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Margins are about variables and codes that exist, and count the same companies. */
final class MarginsCheck {
  private static final List<String> YES_NO = List.of("yes", "no");
  private static final double SAME_TOTAL = 1e-9;

  private final CalibrationPlan plan;
  private final Findings findings;
  private final Variables variables;

  MarginsCheck(CalibrationPlan plan, Findings findings, Variables variables) {
    this.plan = plan;
    this.findings = findings;
    this.variables = variables;
  }

  void check() {
    plan.partitions().values().forEach(this::checkMargins);
    checkPartitions();
  }

  /** Every margin is of all partitions, or of the whole. */
  private void checkPartitions() {
    Map<String, Map<String, PopulationMargin>> byVariable = new LinkedHashMap<>();
    Set<String> all = new LinkedHashSet<>();
    for (PopulationMargin margin : plan.margins()) {
      byVariable
          .computeIfAbsent(margin.variable(), any -> new LinkedHashMap<>())
          .put(margin.partition(), margin);
      boolean whole = margin.partition().equals(PopulationMargin.WHOLE);
      if (whole == plan.partitionBy().isPresent()) {
        findings.at(
            margin.place(),
            "'%s' has totals of %s and calibration is %s"
                .formatted(
                    margin.variable(),
                    whole ? "the whole population" : "partitions",
                    whole ? "by '" + plan.partitionBy().get() + "'" : "of the whole"),
            whole
                ? "Give them under partitions, by its codes."
                : "Name their variable under calibration.partition_by.");
        return;
      }
      all.add(margin.partition());
    }
    byVariable.forEach(
        (variable, own) ->
            all.stream()
                .filter(code -> !own.containsKey(code))
                .forEach(
                    code ->
                        findings.at(
                            own.values().iterator().next().place(),
                            "'" + variable + "' has no totals in partition '" + code + "'",
                            "Add them: each partition is calibrated on all margins.")));
    plan.partitionBy().flatMap(variables::find).ifPresent(this::checkPartitionCodes);
  }

  private void checkPartitionCodes(Variable by) {
    List<String> codes = codes(by);
    for (PopulationMargin margin : plan.margins()) {
      if (Variables.isClosed(by) && !codes.contains(margin.partition())) {
        findings.at(
            margin.place(),
            "'" + by.id() + "' has no code '" + margin.partition() + "'",
            NearestName.remedy(margin.partition(), codes));
      }
    }
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
    boolean closed = Variables.isClosed(variable);
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
    List<String> codes = codes(variable);
    for (String code : margin.totals().keySet()) {
      if (!codes.contains(code)) {
        findings.at(
            margin.places().get(code),
            "'" + variable.id() + "' has no code '" + code + "'",
            NearestName.remedy(code, codes));
      }
    }
  }

  private static List<String> codes(Variable variable) {
    return variable.type() == AnswerType.BOOLEAN ? YES_NO : Variables.codes(variable);
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
