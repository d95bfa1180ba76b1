package fr.barometre.pipeline.publishing;

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
import java.util.Set;

/** A calibration on the page about weights. */
final class CalibrationSection {
  private static final int WIDEST_BAR = 40;

  private final Survey survey;
  private final PageText text;

  CalibrationSection(Survey survey, PageText text) {
    this.survey = survey;
    this.text = text;
  }

  /** That of all companies. */
  void add(CalibrationDiagnosis calibration) {
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
    addMethod(calibration);
    text.addSame("");
    addMargins(calibration);
    text.addSame("");
    addRatios(calibration);
    text.addSame("");
    addWeights(calibration);
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
      text.addSame(
          "| %s | %s | %s | %s | %s | %s | %s |",
          text.in(variable.label()),
          text.in(code.isEmpty() ? new Label("somme", "sum") : variable.labelOf(code)),
          text.number(margin.before(), 0),
          text.number(margin.margin().target(), 0),
          text.number(margin.after(), 0),
          text.percent(margin.gapBefore()),
          text.percent(margin.gapAfter()));
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
    long most =
        calibration.ratios().histogram().stream().mapToLong(RatioClass::companies).max().orElse(1);
    for (RatioClass bar : calibration.ratios().histogram()) {
      text.add(
          "%s à %s  %6d  %s",
          "%s to %s  %6d  %s",
          text.number(bar.from(), 3),
          text.number(bar.to(), 3),
          bar.companies(),
          "█".repeat((int) Math.ceil((double) WIDEST_BAR * bar.companies() / most)));
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
        "%nEntreprises aux bornes : %d à la borne basse, %d à la borne haute.",
        "%nCompanies at the bounds: %d at the lower, %d at the upper.",
        calibration.atBounds().lower(),
        calibration.atBounds().upper());
  }
}
