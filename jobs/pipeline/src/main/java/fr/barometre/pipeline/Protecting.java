package fr.barometre.pipeline;

import fr.barometre.pipeline.disclosure.ConfidentialFigures;
import fr.barometre.pipeline.disclosure.Judged;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Precision;
import fr.barometre.survey.Survey;
import java.util.List;

/**
 * Says which figures may be quoted: one that would show a single company loses its numbers where
 * confidentiality is declared, as does one on too few companies; one on few is marked.
 */
final class Protecting {
  private static final String CONFIDENTIALITY = "confidentiality: ";

  private final Survey survey;
  private final Precision precision;

  Protecting(Survey survey) {
    this.survey = survey;
    this.precision = survey.precision();
  }

  /**
   * Figures with their status.
   *
   * @param judged what confidentiality says of each; empty where it is not declared
   */
  record Protected(List<EstimateRow> figures, List<Judged> judged) {}

  Protected protect(List<EstimateRow> estimates) {
    if (survey.confidentiality().isEmpty()) {
      return new Protected(estimates.stream().map(this::protect).toList(), List.of());
    }
    ConfidentialFigures confidential = new ConfidentialFigures(survey, estimates);
    List<Judged> judged =
        estimates.stream().map(row -> new Judged(row, confidential.of(row))).toList();
    return new Protected(judged.stream().map(this::protect).toList(), judged);
  }

  private EstimateRow protect(Judged judged) {
    return judged.reason() == Reason.PUBLISHED
        ? protect(judged.row())
        : judged.row().withStatus(Status.WITHHELD, CONFIDENTIALITY + judged.reason().code());
  }

  private EstimateRow protect(EstimateRow row) {
    long n = row.figure().respondents();
    if (n == 0) {
      return row.withStatus(Status.WITHHELD, "n = 0");
    }
    if (n < precision.minimumRespondents()) {
      return row.withStatus(Status.WITHHELD, "n < " + precision.minimumRespondents());
    }
    if (Double.isNaN(row.figure().estimate())) {
      return row.withStatus(Status.WITHHELD, "undefined");
    }
    if (n < precision.cautionRespondents()) {
      return row.withStatus(Status.CAUTION, "n < " + precision.cautionRespondents());
    }
    return row;
  }
}
