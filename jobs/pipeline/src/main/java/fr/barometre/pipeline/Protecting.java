package fr.barometre.pipeline;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.survey.Precision;
import fr.barometre.survey.Survey;
import java.util.List;

/**
 * Says which figures may be quoted: a figure on too few companies loses its numbers, one on few is
 * marked.
 */
final class Protecting {
  private final Precision precision;

  Protecting(Survey survey) {
    this.precision = survey.precision();
  }

  List<EstimateRow> protect(List<EstimateRow> estimates) {
    return estimates.stream().map(this::protect).toList();
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
