package fr.barometre.pipeline;

import fr.barometre.pipeline.collapsing.Collapsing;
import fr.barometre.pipeline.estimating.AssociationRow;
import fr.barometre.pipeline.estimating.Associations;
import fr.barometre.pipeline.estimating.CollapsedFigures;
import fr.barometre.pipeline.estimating.ImputedShares;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.pipeline.estimating.Models;
import fr.barometre.pipeline.estimating.OutcomeRow;
import fr.barometre.pipeline.estimating.Outcomes;
import fr.barometre.pipeline.estimating.ReplicateSpreads;
import fr.barometre.pipeline.estimating.Sample;
import fr.barometre.pipeline.estimating.Spreads;
import fr.barometre.pipeline.reduction.Contributors;
import fr.barometre.survey.Replication;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is no sum of the one pass: each has a reduction of its own, started beside it and waited for
 * where its result is needed.
 */
final class OwnReductions {
  private final Survey survey;
  private final List<MeasuredIndicator> measured;
  private final Weighting.Weighted weighted;
  private final CompletableFuture<CollapsedFigures> collapsed;
  private final CompletableFuture<Optional<Spreads>> replicates;
  private final CompletableFuture<ImputedShares> imputed;
  private final CompletableFuture<Contributors> contributors;
  private final CompletableFuture<List<ModelRow>> models;
  private final CompletableFuture<List<AssociationRow>> associations;
  private final CompletableFuture<List<OutcomeRow>> outcomes;

  private OwnReductions(
      Survey survey,
      List<MeasuredIndicator> measured,
      Weighting.Weighted weighted,
      Background background) {
    this.survey = survey;
    this.measured = measured;
    this.weighted = weighted;
    this.collapsed = background.start(() -> new CollapsedFigures(survey, measured, sample()));
    this.replicates = background.start(this::givenReplicates);
    this.imputed = background.start(this::imputedShares);
    this.contributors = background.start(() -> new Contributing(survey, measured).of(weighted));
    this.models = background.start(() -> new Models(survey, sample()).estimate());
    this.associations = background.start(() -> new Associations(survey, sample()).estimate());
    this.outcomes = declaredOutcomes(background);
  }

  static OwnReductions start(
      Survey survey,
      List<MeasuredIndicator> measured,
      Weighting.Weighted weighted,
      Background background) {
    return new OwnReductions(survey, measured, weighted, background);
  }

  /** How figures that are no function of sums come by their precision. */
  Estimating.Precisions precisions() {
    CollapsedFigures figures = Background.join(collapsed);
    return new Estimating.Precisions(figures, Background.join(replicates).orElse(figures));
  }

  ImputedShares imputed() {
    return Background.join(imputed);
  }

  Contributors contributors() {
    return Background.join(contributors);
  }

  List<ModelRow> models() {
    return Background.join(models);
  }

  List<AssociationRow> associations() {
    return Background.join(associations);
  }

  /** What declared indicators have to do with the weighting; not waited for. */
  CompletableFuture<List<OutcomeRow>> outcomes() {
    return outcomes;
  }

  /** A new one of the companies that answered: each names columns of its own. */
  Sample sample() {
    Collapsing collapsing =
        new Collapsing(
            weighted.strata(),
            Weighting.STRATUM_COLUMN,
            survey.design().units(),
            Weighting.WEIGHT_COLUMN);
    return new Sample(
        survey.design(),
        weighted
            .adjusted()
            .map(
                by ->
                    new Sample.Adjusted(
                        by.weights(),
                        weighted.strata(),
                        Weighting.BASE_WEIGHT_COLUMN,
                        Weighting.CELL_COLUMN)),
        collapsing,
        weighted.responses());
  }

  /** Precision from given replicates; empty where none are. */
  private Optional<Spreads> givenReplicates() {
    return survey
        .design()
        .replication()
        .filter(Replication::isGiven)
        .map(
            replication ->
                new ReplicateSpreads(
                    replication, measured, new Reducing(survey, measured).replicate(weighted)));
  }

  private ImputedShares imputedShares() {
    return survey.editing().imputations().isEmpty()
        ? ImputedShares.none()
        : ImputedShares.of(survey, measured, weighted.responses());
  }

  /** Nothing is started where none are declared. */
  private CompletableFuture<List<OutcomeRow>> declaredOutcomes(Background background) {
    return weighted.calibrated().filter(by -> !by.plan().outcomes().isEmpty()).isPresent()
        ? background.start(() -> new Outcomes(survey, measured, sample()).correlate())
        : CompletableFuture.completedFuture(List.of());
  }
}
