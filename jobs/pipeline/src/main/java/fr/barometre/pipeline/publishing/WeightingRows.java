package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.response.ResponseClass;
import fr.barometre.statistics.weighting.CalibratedMargin;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.RatioDistribution;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Label;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was done to weights as rows of {@code weighting}: the sample and its response classes;
 * margins, ratios, and numbers about calibrated weights.
 */
public final class WeightingRows {
  private final Survey survey;
  private final String runId;
  private final List<Object[]> rows = new ArrayList<>();

  public WeightingRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
  }

  public Iterator<Object[]> of(
      Optional<ResponseAccount> response, Optional<CalibrationDiagnosis> diagnosis) {
    response.ifPresent(this::addResponse);
    diagnosis.ifPresent(any -> addCalibration(survey.weighting().calibration().orElseThrow(), any));
    return rows.iterator();
  }

  private void addResponse(ResponseAccount account) {
    addNumber(
        "sample", "drawn", new Label("Entreprises tirées", "Companies drawn"), account.drawn());
    addNumber(
        "sample",
        "out_of_scope",
        new Label("dont hors champ", "of which out of scope"),
        account.outOfScope());
    addNumber(
        "sample",
        "answered",
        new Label("dont répondantes", "of which answered"),
        account.answered());
    addNumber(
        "sample",
        "lost",
        new Label(
            "dites répondantes, sans réponse gardée", "said to have answered, no answer kept"),
        account.lost());
    addNumber(
        "sample",
        "rate",
        new Label("Taux de réponse, non pondéré", "Rate of response, unweighted"),
        account.rate());
    account.classes().forEach(this::addClass);
  }

  private void addClass(ResponseClass group) {
    addRow(
        "response",
        null,
        group.code(),
        new Label(group.name(), group.name()),
        new Double[] {
          group.answeredWeight(),
          group.weight(),
          group.weight(),
          group.rate() - 1,
          0.0,
          group.rate()
        });
  }

  private void addCalibration(CalibrationPlan plan, CalibrationDiagnosis diagnosis) {
    diagnosis.margins().forEach(margin -> addMargin(plan, margin));
    for (int k = 0; k < RatioDistribution.SHARES.size(); k++) {
      int share = RatioDistribution.SHARES.get(k);
      addNumber(
          "ratio",
          share == 0 ? "minimum" : share == 100 ? "maximum" : "p" + share,
          new Label(
              "Rapport que " + share + " % des entreprises ne dépassent pas",
              "Ratio that " + share + " % of the companies do not exceed"),
          diagnosis.ratios().percentiles()[k]);
    }
    addNumber(
        "weights",
        "design_effect_before",
        new Label("Effet de plan des poids avant calage (Kish)", "Kish's design effect before"),
        diagnosis.before().designEffect());
    addNumber(
        "weights",
        "design_effect",
        new Label("Effet de plan des poids calés (Kish)", "Kish's design effect after"),
        diagnosis.after().designEffect());
    addNumber(
        "weights",
        "at_lower_bound",
        new Label("Entreprises à la borne basse", "Companies at the lower bound"),
        diagnosis.atBounds().lower());
    addNumber(
        "weights",
        "at_upper_bound",
        new Label("Entreprises à la borne haute", "Companies at the upper bound"),
        diagnosis.atBounds().upper());
    addNumber(
        "weights", "iterations", new Label("Itérations", "Iterations"), diagnosis.iterations());
    addNumber(
        "weights",
        "distance",
        new Label("Distance entre les poids", "Distance between the weights"),
        diagnosis.distance());
  }

  private void addMargin(CalibrationPlan plan, CalibratedMargin margin) {
    String variable = margin.margin().variable();
    String code = margin.margin().category();
    PopulationMargin declared = plan.margin(variable);
    Label label = survey.variable(variable).labelOf(code);
    rows.add(
        new Object[] {
          survey.name(),
          survey.edition(),
          (long) rows.size(),
          "margin",
          variable,
          code.isEmpty() ? null : code,
          label.fr(),
          label.en(),
          margin.before(),
          margin.margin().target(),
          margin.after(),
          Defined.orNull(margin.gapBefore()),
          Defined.orNull(margin.gapAfter()),
          null,
          margin.redundant(),
          declared.illustrative(),
          declared.source().fr(),
          declared.source().en(),
          runId
        });
  }

  private void addNumber(String kind, String name, Label label, double value) {
    addRow(
        kind,
        null,
        name,
        label,
        new Double[] {null, null, null, null, null, Defined.orNull(value)});
  }

  /**
   * @param numbers before, target, after, gap before, gap, value
   */
  private void addRow(String kind, String variable, String code, Label label, Double[] numbers) {
    rows.add(
        new Object[] {
          survey.name(),
          survey.edition(),
          (long) rows.size(),
          kind,
          variable,
          code,
          label.fr(),
          label.en(),
          numbers[0],
          numbers[1],
          numbers[2],
          numbers[3],
          numbers[4],
          numbers[5],
          null,
          null,
          null,
          null,
          runId
        });
  }
}
