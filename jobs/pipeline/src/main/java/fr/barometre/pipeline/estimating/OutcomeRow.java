package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.weighting.OutcomeCorrelation;
import fr.barometre.survey.Label;

/** An indicator, or one of its modalities, and what it has to do with the weighting. */
public record OutcomeRow(MeasuredIndicator measured, OutcomeCorrelation correlation) {

  /** The indicator, with its modality where it has one. */
  public Label label() {
    Label indicator = measured.indicator().label();
    return measured
        .modality()
        .map(
            modality ->
                new Label(
                    indicator.fr() + " : " + modality.label().fr(),
                    indicator.en() + ": " + modality.label().en()))
        .orElse(indicator);
  }
}
