package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.AssociationRow;
import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.survey.Survey;
import java.util.List;

/** What else than figures has to lose its numbers; nothing where that is not declared. */
public final class ConfidentialInference {
  private final Survey survey;
  private final List<Judged> figures;

  /**
   * @param figures all, with what confidentiality says of each
   */
  public ConfidentialInference(Survey survey, List<Judged> figures) {
    this.survey = survey;
    this.figures = figures;
  }

  /** Tests, the hidden ones without their numbers. */
  public List<AssociationRow> tests(List<AssociationRow> tests) {
    return isDeclared() ? new ConfidentialTests(survey, figures, tests).shown() : tests;
  }

  /** Coefficients, those of hidden models without their numbers. */
  public List<ModelRow> models(List<ModelRow> models) {
    return isDeclared() ? new ConfidentialModels(survey, figures).shown(models) : models;
  }

  private boolean isDeclared() {
    return survey.confidentiality().isPresent();
  }
}
