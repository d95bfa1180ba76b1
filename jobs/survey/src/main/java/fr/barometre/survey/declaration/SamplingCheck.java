package fr.barometre.survey.declaration;

import fr.barometre.survey.ReplicateKind;
import fr.barometre.survey.Replication;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Weights;
import java.util.List;
import java.util.Set;

/** Units, stages and replicates: what was drawn, and what stands for drawing again. */
final class SamplingCheck {
  private static final Set<ReplicateKind> MADE =
      Set.of(ReplicateKind.JKN, ReplicateKind.BRR, ReplicateKind.FAY, ReplicateKind.BOOTSTRAP);

  private final Findings findings;
  private final Variables variables;

  SamplingCheck(Findings findings, Variables variables) {
    this.findings = findings;
    this.variables = variables;
  }

  void check(SampleDesign design, Entry entry) {
    variables.findName(entry.get("units"));
    variables.findNumber(entry.get("population"), "a population");
    if (design.population().isPresent() && !design.frame().isEmpty()) {
      findings.at(
          entry.get("population"),
          "the frame and population both say how many could be drawn",
          "Keep one of them.");
    }
    if (design.unitsWithinStrata() && design.units().isEmpty()) {
      findings.at(
          entry.get("units_within_strata"), "there are no units", "Add units, or leave it out.");
    }
    checkStages(design, entry);
    design.replication().ifPresent(any -> checkReplicates(any, entry.get("variance")));
  }

  private void checkStages(SampleDesign design, Entry entry) {
    List<Entry> stages = entry.get("later_stages").items();
    if (stages.isEmpty()) {
      return;
    }
    if (design.units().isEmpty()) {
      findings.at(
          entry.get("later_stages"),
          "a later stage draws inside units and there are none",
          "Add units: the variable that says the primary unit.");
    }
    if (design.weights() == Weights.FRAME) {
      findings.at(
          entry.get("weights").isPresent() ? entry.get("weights") : entry.get("later_stages"),
          "the frame of the first stage does not make the weights of a later one",
          "Add weights: {variable: id}.");
    }
    for (int k = 0; k < stages.size(); k++) {
      variables.findName(stages.get(k).get("units"));
      variables.findNumber(stages.get(k).get("population"), "a population");
      variables.findName(stages.get(k).get("stratum"));
      if (k + 1 < stages.size() && !stages.get(k).get("units").isPresent()) {
        findings.at(
            stages.get(k),
            "this stage has no units and another follows",
            "Add units: only the last stage may draw companies.");
      }
    }
  }

  private void checkReplicates(Replication replication, Entry entry) {
    ReplicateKind kind = replication.kind();
    if (!kind.code().equals(entry.text("replicates"))) {
      return;
    }
    if (!entry.get("columns").isPresent() && !MADE.contains(kind)) {
      findings.at(
          entry.get("replicates"),
          "replicates of kind " + kind.code() + " are not made here",
          "Add columns that hold them, or choose among bootstrap, brr, fay, jkn.");
    }
    if (entry.get("columns").isPresent() && replication.columns().size() < 2) {
      findings.at(
          entry.get("columns"),
          "one replicate gives no precision",
          "List the columns, or write a run of them: r1..r60.");
    }
    boolean factors = entry.get("factors").isPresent();
    if (factors && entry.get("factors").items().size() != replication.columns().size()) {
      findings.at(
          entry.get("factors"),
          "%d factors for %d replicates"
              .formatted(entry.get("factors").items().size(), replication.columns().size()),
          "Give one per column.");
    }
    if (kind == ReplicateKind.JKN && replication.isGiven() && !factors) {
      findings.at(
          entry.get("replicates"),
          "replicates of kind jkn differ in their factors",
          "Add factors: (n - 1) / n of the stratum of each replicate.");
    }
    if (kind == ReplicateKind.OTHER && !entry.get("scale").isPresent() && !factors) {
      findings.at(
          entry.get("replicates"),
          "nothing says what deviations are multiplied by",
          "Add scale, factors, or name the kind of replicates.");
    }
    if (kind == ReplicateKind.FAY && !entry.get("rho").isPresent()) {
      findings.at(
          entry.get("replicates"), "Fay's half-samples need their rho", "Add rho: 0.3 say.");
    }
    for (String key : List.of("combined", "scale", "factors")) {
      if (!replication.isGiven() && entry.get(key).isPresent()) {
        findings.at(
            entry.get(key), "replicates made here take no " + key, "Leave it out, or add columns.");
      }
    }
    for (String key : List.of("number", "seed")) {
      boolean drawn = kind == ReplicateKind.BOOTSTRAP && !replication.isGiven();
      if (!drawn && entry.get(key).isPresent()) {
        findings.at(entry.get(key), "nothing is drawn here: no " + key, "Leave it out.");
      }
    }
  }
}
