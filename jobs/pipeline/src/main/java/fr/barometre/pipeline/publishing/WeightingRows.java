package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.estimating.OutcomeRow;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.response.ResponseClass;
import fr.barometre.statistics.weighting.CalibratedMargin;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.RatioClass;
import fr.barometre.statistics.weighting.RatioDistribution;
import fr.barometre.statistics.weighting.TrimmingEffect;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Label;
import fr.barometre.survey.Modality;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.StatusReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What was done to weights as rows of {@code weighting}: the sample and its response classes;
 * margins, ratios, and numbers about calibrated weights; then the same of each partition.
 */
public final class WeightingRows {
  /** Target, lower and upper: nothing of respondents. */
  private static final Set<Integer> KEPT = Set.of(1, 6, 7);

  private final Survey survey;
  private final String runId;
  private final ShownWeighting shown;
  private final List<Object[]> rows = new ArrayList<>();
  private String partition = ConfidentialCounts.ALL;

  public WeightingRows(Survey survey, String runId, ShownWeighting shown) {
    this.survey = survey;
    this.runId = runId;
    this.shown = shown;
  }

  /** The rows of the table. */
  public List<Object[]> rows() {
    WeightingAccount account = shown.account();
    account.response().ifPresent(this::addResponse);
    account.calibration().ifPresent(this::addCalibration);
    account.trimming().ifPresent(this::addTrimming);
    account.outcomes().forEach(this::addOutcome);
    account
        .partitions()
        .forEach(
            (code, diagnosis) -> {
              partition = code;
              addCalibration(diagnosis);
            });
    return rows;
  }

  private void addTrimming(TrimmingEffect trimming) {
    addCount(
        "trimming",
        "raised",
        new Label("Entreprises relevées à la limite basse", "Companies raised to the lower limit"),
        trimming.raised());
    addCount(
        "trimming",
        "lowered",
        new Label(
            "Entreprises abaissées à la limite haute", "Companies lowered to the upper limit"),
        trimming.lowered());
    addNumber(
        "trimming",
        "moved",
        new Label("Poids déplacé", "Weight moved between companies"),
        trimming.moved());
  }

  private void addOutcome(OutcomeRow outcome) {
    Indicator indicator = outcome.measured().indicator();
    String modality = outcome.measured().modality().map(Modality::code).orElse(null);
    Reason reason = shown.outcome(outcome);
    addRow(
        new Name("correlation_ratio", indicator.id(), modality, outcome.label()),
        reason,
        value(outcome.correlation().withRatio()));
    addRow(
        new Name("correlation_weight", indicator.id(), modality, outcome.label()),
        reason,
        value(outcome.correlation().withWeight()));
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
        new Name("response", null, group.code(), new Label(group.name(), group.name())),
        shown.responseClass(group.code()),
        new Double[] {
          group.answeredWeight(),
          group.weight(),
          group.weight(),
          group.rate() - 1,
          0.0,
          group.rate(),
          null,
          null
        });
  }

  private void addCalibration(CalibrationDiagnosis diagnosis) {
    CalibrationPlan plan = survey.weighting().calibration().orElseThrow();
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
    addHistogram(diagnosis.ratios().histogram());
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
    addCount(
        "weights",
        "at_lower_bound",
        new Label("Entreprises à la borne basse", "Companies at the lower bound"),
        diagnosis.atBounds().lower());
    addCount(
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

  private void addHistogram(List<RatioClass> classes) {
    for (int k = 0; k < classes.size(); k++) {
      RatioClass bar = classes.get(k);
      addRow(
          new Name(
              "histogram",
              null,
              String.valueOf(k + 1),
              new Label(
                  "Entreprises de cette classe de rapports", "Companies of this class of ratios")),
          shown.bar(partition, k),
          new Double[] {
            null, null, null, null, null, (double) bar.companies(), bar.from(), bar.to()
          });
    }
  }

  private void addMargin(CalibrationPlan plan, CalibratedMargin margin) {
    String variable = margin.margin().variable();
    String code = margin.margin().category();
    PopulationMargin declared = plan.margin(variable);
    Label label = survey.variable(variable).labelOf(code);
    Double[] numbers = {
      margin.before(),
      margin.margin().target(),
      margin.after(),
      Defined.orNull(margin.gapBefore()),
      Defined.orNull(margin.gapAfter()),
      null,
      null,
      null
    };
    addRow(
        new Name("margin", variable, code.isEmpty() ? null : code, label),
        shown.margin(partition, variable, code),
        numbers,
        margin.redundant(),
        declared.illustrative(),
        declared.source().fr(),
        declared.source().en());
  }

  private void addNumber(String kind, String name, Label label, double value) {
    addRow(new Name(kind, null, name, label), shown.partition(partition), value(value));
  }

  private void addCount(String kind, String name, Label label, long companies) {
    addRow(new Name(kind, null, name, label), shown.some(partition, companies), value(companies));
  }

  private static Double[] value(double value) {
    return new Double[] {null, null, null, null, null, Defined.orNull(value), null, null};
  }

  /** What a row is about. */
  private record Name(String kind, String variable, String code, Label label) {}

  private void addRow(Name name, Reason reason, Double[] numbers) {
    addRow(name, reason, numbers, null, null, null, null);
  }

  /**
   * @param reason why all numbers but the target and the class of ratios are hidden
   * @param numbers before, target, after, gap before, gap, value, lower, upper
   * @param rest what margins have beside
   */
  private void addRow(Name name, Reason reason, Double[] numbers, Object... rest) {
    boolean hidden = reason != Reason.PUBLISHED;
    List<Object> row =
        new ArrayList<>(
            Arrays.asList(
                survey.name(),
                survey.edition(),
                (long) rows.size(),
                name.kind,
                partition.equals(ConfidentialCounts.ALL) ? null : partition,
                name.variable,
                name.code,
                name.label.fr(),
                name.label.en()));
    for (int i = 0; i < numbers.length; i++) {
      row.add(hidden && !KEPT.contains(i) ? null : numbers[i]);
    }
    row.addAll(Arrays.asList(rest));
    row.add((hidden ? Status.WITHHELD : Status.PUBLISHED).code());
    row.add(
        hidden
            ? StatusReason.ofConfidentiality(survey.confidentiality().orElseThrow(), reason.code())
                .text()
            : null);
    row.add(runId);
    rows.add(row.toArray());
  }
}
