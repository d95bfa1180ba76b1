package fr.barometre.pipeline;

import fr.barometre.pipeline.disclosure.ConfidentialFigures;
import fr.barometre.pipeline.disclosure.Judged;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.EstimateRow.Figures;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.reduction.Contributors;
import fr.barometre.statistics.quality.Breach;
import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.statistics.quality.QuotedEstimate;
import fr.barometre.survey.Quality;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.StatusReason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says which figures may be quoted: one that would show a single company loses its numbers where
 * confidentiality is declared, as does one that a rule of quality withholds; one that such a rule
 * doubts is marked.
 */
final class Protecting {
  private final Survey survey;
  private final Quality quality;
  private final Optional<Path> argus;

  /**
   * @param argus folder for the tables as τ-Argus reads them, not protected
   */
  Protecting(Survey survey, Optional<Path> argus) {
    this.survey = survey;
    this.argus = argus;
    this.quality = survey.precision().quality();
  }

  /**
   * Figures with their status.
   *
   * @param judged what confidentiality says of each; empty where it is not declared
   */
  record Protected(List<EstimateRow> figures, List<Judged> judged) {

    /** How many figures each reason hides. */
    Map<String, Long> hidden() {
      Map<String, Long> hidden = new TreeMap<>();
      judged.stream()
          .filter(any -> any.reason() != Reason.PUBLISHED)
          .forEach(any -> hidden.merge(any.reason().code(), 1L, Long::sum));
      return hidden;
    }
  }

  /**
   * @param contributors what rules ask of single companies
   */
  Protected protect(List<EstimateRow> estimates, Contributors contributors) {
    if (survey.confidentiality().isEmpty()) {
      return new Protected(estimates.stream().map(this::protect).toList(), List.of());
    }
    ConfidentialFigures confidential = new ConfidentialFigures(survey, estimates, contributors);
    argus.ifPresent(confidential::writeForArgus);
    List<Judged> judged =
        estimates.stream().map(row -> new Judged(row, confidential.of(row))).toList();
    return new Protected(judged.stream().map(this::protect).toList(), judged);
  }

  private EstimateRow protect(Judged judged) {
    return judged.reason() == Reason.PUBLISHED
        ? protect(judged.row())
        : judged
            .row()
            .withStatus(
                Status.WITHHELD,
                StatusReason.ofConfidentiality(
                        survey.confidentiality().orElseThrow(), judged.reason().code())
                    .text());
  }

  private EstimateRow protect(EstimateRow row) {
    Figures figure = row.figure();
    if (figure.respondents() == 0) {
      return row.withStatus(Status.WITHHELD, StatusReason.EMPTY);
    }
    StatisticKind statistic = row.measured().indicator().statistic();
    List<Breach> breaches = breaches(quality.of(statistic), figure);
    List<Breach> withholding = breaches.stream().filter(Breach::withholds).toList();
    if (!withholding.isEmpty()) {
      return row.withStatus(Status.WITHHELD, reasons(withholding));
    }
    if (Double.isNaN(figure.estimate())) {
      return row.withStatus(Status.WITHHELD, StatusReason.UNDEFINED);
    }
    return breaches.isEmpty() ? row : row.withStatus(Status.CAUTION, reasons(breaches));
  }

  /** An estimate that does not exist is judged by its respondents alone. */
  private static List<Breach> breaches(List<QualityRule> rules, Figures figure) {
    QuotedEstimate quoted = figure.quoted();
    return rules.stream()
        .filter(rule -> rule.criterion() == Criterion.N || !Double.isNaN(figure.estimate()))
        .map(rule -> rule.of(quoted))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String reasons(List<Breach> breaches) {
    return StatusReason.text(breaches.stream().map(StatusReason::of).toList());
  }
}
