package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.statistics.weighting.CalibratedMargin;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.statistics.weighting.RatioClass;
import fr.barometre.statistics.weighting.WeightBounds;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Label;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A calibration on the page about weights. */
final class CalibrationSection {
  private static final int WIDEST_BAR = 40;

  private final Survey survey;
  private final ShownWeighting shown;
  private final PageText text;
  private String partition = ConfidentialCounts.ALL;

  CalibrationSection(Survey survey, ShownWeighting shown, PageText text) {
    this.survey = survey;
    this.shown = shown;
    this.text = text;
  }

  /** That of all companies. */
  void add(CalibrationDiagnosis calibration) {
    if (isHidden()) {
      return;
    }
    addMethod(calibration);
    text.add("%n## Marges%n", "%n## Margins%n");
    addMargins(calibration);
    addSources();
    text.add("%n## Rapports de poids (calé / avant)%n", "%n## Weight ratios (after / before)%n");
    addRatios(calibration);
    text.add("%n## Poids%n", "%n## Weights%n");
    addWeights(calibration);
  }

  /** That of a partition. */
  void addPartition(String code, CalibrationDiagnosis calibration) {
    Variable by = survey.variable(plan().partitionBy().orElseThrow());
    text.add("%n## %s : %s", "%n## %s: %s", text.in(by.label()), text.in(by.labelOf(code)));
    partition = code;
    if (isHidden()) {
      return;
    }
    addMethod(calibration);
    text.addSame("");
    addMargins(calibration);
    text.addSame("");
    addRatios(calibration);
    text.addSame("");
    addWeights(calibration);
  }

  /** Says so where too few companies are behind all of it, or others would follow. */
  private boolean isHidden() {
    boolean hidden = shown.partition(partition) != Reason.PUBLISHED;
    if (hidden) {
      text.add("%nMasqué : secret statistique.", "%nWithheld: confidentiality.");
    }
    return hidden;
  }

  private CalibrationPlan plan() {
    return survey.weighting().calibration().orElseThrow();
  }

  private void addMethod(CalibrationDiagnosis calibration) {
    text.add(
        "%nCalage par la méthode `%s`, atteint en %d itérations. Distance entre les poids : %s.",
        "%nCalibrated by method `%s`, reached in %d iterations. Distance between the weights: %s.",
        plan().method(),
        calibration.iterations(),
        text.number(calibration.distance(), 1));
  }

  private void addMargins(CalibrationDiagnosis calibration) {
    text.add(
        "| variable | modalité | avant | cible | après | écart avant | écart après |",
        "| variable | category | before | target | after | gap before | gap after |");
    text.addSame("|---|---|---:|---:|---:|---:|---:|");
    for (CalibratedMargin margin : calibration.margins()) {
      String code = margin.margin().category();
      Variable variable = survey.variable(margin.margin().variable());
      Reason reason = shown.margin(partition, variable.id(), code);
      text.addSame(
          "| %s | %s | %s | %s | %s | %s | %s |",
          text.in(variable.label()),
          text.in(code.isEmpty() ? new Label("somme", "sum") : variable.labelOf(code)),
          text.unless(reason, text.number(margin.before(), 0)),
          text.number(margin.margin().target(), 0),
          text.unless(reason, text.number(margin.after(), 0)),
          text.unless(reason, text.percent(margin.gapBefore())),
          text.unless(reason, text.percent(margin.gapAfter())));
    }
  }

  private void addSources() {
    text.addSame("");
    Set<String> told = new HashSet<>();
    for (PopulationMargin margin : plan().margins()) {
      if (told.add(margin.variable())) {
        text.add(
            "- %s : %s%s",
            "- %s: %s%s",
            text.in(survey.variable(margin.variable()).label()),
            text.in(margin.source()),
            margin.illustrative()
                ? text.in(new Label(" **(cibles illustratives)**", " **(illustrative targets)**"))
                : "");
      }
    }
  }

  private void addRatios(CalibrationDiagnosis calibration) {
    double[] ratios = calibration.ratios().percentiles();
    text.addSame(
        "| minimum | 1 %% | 5 %% | 10 %% | 25 %% | 50 %% | 75 %% | 90 %% | 95 %% | 99 %% | maximum |");
    text.addSame("|" + "---:|".repeat(ratios.length));
    StringBuilder row = new StringBuilder("|");
    for (double ratio : ratios) {
      row.append(' ').append(text.number(ratio, 3)).append(" |");
    }
    text.addSame("%s", row);
    text.addSame("%n```");
    List<RatioClass> bars = calibration.ratios().histogram();
    long most =
        IntStream.range(0, bars.size())
            .filter(k -> shown.bar(partition, k) == Reason.PUBLISHED)
            .mapToLong(k -> bars.get(k).companies())
            .max()
            .orElse(1);
    for (int k = 0; k < bars.size(); k++) {
      RatioClass bar = bars.get(k);
      Reason reason = shown.bar(partition, k);
      text.add(
          "%s à %s  %6s  %s",
          "%s to %s  %6s  %s",
          text.number(bar.from(), 3),
          text.number(bar.to(), 3),
          text.unless(reason, String.valueOf(bar.companies())),
          reason == Reason.PUBLISHED
              ? "█".repeat((int) Math.ceil((double) WIDEST_BAR * bar.companies() / most))
              : "");
    }
    text.addSame("```");
  }

  private void addWeights(CalibrationDiagnosis calibration) {
    text.add("| | avant | après |", "| | before | after |");
    text.addSame("|---|---:|---:|");
    text.add(
        "| somme | %s | %s |",
        "| sum | %s | %s |",
        text.number(calibration.before().sum(), 0),
        text.number(calibration.after().sum(), 0));
    text.add(
        "| effet de plan (Kish) | %s | %s |",
        "| design effect (Kish) | %s | %s |",
        text.number(calibration.before().designEffect(), 3),
        text.number(calibration.after().designEffect(), 3));
    if (plan().bounds().equals(RatioBounds.NONE)
        && plan().weightBounds().equals(WeightBounds.NONE)) {
      text.add(
          "%nAucune borne n'est posée aux rapports de poids.", "%nWeight ratios have no bounds.");
      return;
    }
    text.add(
        "%nEntreprises aux bornes : %s à la borne basse, %s à la borne haute.",
        "%nCompanies at the bounds: %s at the lower, %s at the upper.",
        some(calibration.atBounds().lower()),
        some(calibration.atBounds().upper()));
  }

  private String some(long companies) {
    return text.unless(shown.some(partition, companies), String.valueOf(companies));
  }
}
