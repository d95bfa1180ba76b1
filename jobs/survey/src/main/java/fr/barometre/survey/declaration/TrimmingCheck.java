package fr.barometre.survey.declaration;

import fr.barometre.survey.TrimmingPlan;
import fr.barometre.survey.WeightingPlan;

/** Trimming: of calibrated weights, by one kind of limit, which can do what is asked of it. */
final class TrimmingCheck {
  private final Entry weighting;
  private final Entry trimming;
  private final Findings findings;

  TrimmingCheck(Entry weighting, Findings findings) {
    this.weighting = weighting;
    this.trimming = weighting.get("trimming");
    this.findings = findings;
  }

  void check(WeightingPlan plan) {
    plan.trimming().ifPresent(this::check);
  }

  private void check(TrimmingPlan plan) {
    Entry weights = trimming.get("weights");
    Entry ratios = trimming.get("ratios");
    Limits.check(weights, findings);
    Limits.check(ratios, findings);
    if (!weighting.get("calibration").isPresent()) {
      findings.atKey(
          trimming,
          "only calibrated weights are trimmed",
          "Add a calibration, on the number of companies say.");
    }
    if (weights.isPresent() == ratios.isPresent()) {
      findings.atKey(
          trimming,
          weights.isPresent()
              ? "limits are given of weights and of ratios"
              : "trimming has no limits",
          weights.isPresent() ? "Keep one of them." : "Add weights: {max: 50} say.");
    }
    if (ratios.isPresent() && plan.keepsMargins()) {
      findings.at(
          ratios,
          "ratios that are cut no longer reach the margins",
          "Say keep: sum, or give these limits as calibration.bounds.");
    }
    if (plan.strict() && (plan.keepsMargins() || ratios.isPresent())) {
      findings.at(
          trimming.get("strict"),
          plan.keepsMargins()
              ? "weights that keep the margins are within the limits anyway"
              : "ratios are trimmed once",
          "Leave strict out.");
    }
    if (weights.isPresent() && !plan.keepsMargins() && weighting.get("nonresponse").isPresent()) {
      findings.at(
          weights,
          "the variance of response needs weights that are those of a calibration",
          "Say keep: margins.");
    }
    if (weights.isPresent() && weighting.get("calibration").get("constant_within").isPresent()) {
      findings.at(
          weights,
          "limits of weights part companies of one ratio, and constant_within keeps them together",
          "Limit the ratios.");
    }
  }
}
