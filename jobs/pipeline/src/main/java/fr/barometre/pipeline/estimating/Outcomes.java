package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.weighting.OutcomeCorrelation;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * The correlation of declared indicators with the ratios and the calibrated weights, on companies
 * collapsed by their answers: one reduction, where some are declared.
 */
public final class Outcomes {
  private final List<MeasuredIndicator> measured;
  private final Sample sample;

  public Outcomes(Survey survey, List<MeasuredIndicator> measured, Sample sample) {
    List<String> declared =
        survey.weighting().calibration().map(CalibrationPlan::outcomes).orElse(List.of());
    this.measured =
        measured.stream().filter(any -> declared.contains(any.indicator().id())).toList();
    this.sample = sample;
  }

  /** In the order of the indicators. */
  public List<OutcomeRow> correlate() {
    if (measured.isEmpty()) {
      return List.of();
    }
    Map<String, Column> answers = new LinkedHashMap<>();
    for (int m = 0; m < measured.size(); m++) {
      answers(m).addTo(answers);
    }
    Entries entries = sample.collapse(answers).entries();
    double[] ratios = sample.ratios(entries);
    List<OutcomeRow> rows = new ArrayList<>();
    for (int m = 0; m < measured.size(); m++) {
      rows.add(
          new OutcomeRow(
              measured.get(m), OutcomeCorrelation.of(ratios, moments(m, entries, ratios))));
    }
    return rows;
  }

  /** Of the weight before calibration and the answer; empty outside the base. */
  private List<Moments> moments(int m, Entries entries, double[] ratios) {
    boolean[] inside = answers(m).inside(entries, Map.of());
    double[] answers = answers(m).of(entries);
    List<Moments> moments = new ArrayList<>();
    for (int i = 0; i < ratios.length; i++) {
      double first = entries.weights()[i] / ratios[i];
      moments.add(
          inside[i] && first > 0
              ? Moments.of(entries.multiplicity()[i], first, answers[i])
              : Moments.empty(2));
    }
    return moments;
  }

  private MeasuredAnswers answers(int m) {
    return new MeasuredAnswers(measured.get(m), m);
  }
}
