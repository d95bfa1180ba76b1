package fr.barometre.pipeline;

import fr.barometre.survey.Survey;

/** The main job: raw answers to published tables, one stage after the other. */
public final class Run {
  private final Survey survey;
  private final RunOptions options;
  private final Progress progress;

  public Run(Survey survey, RunOptions options, Progress progress) {
    this.survey = survey;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs every stage.
   *
   * @throws DataRefused if the raw answers cannot be published
   */
  public RunReport run() {
    throw new DataRefused(java.util.List.of(survey.name() + options + progress));
  }
}
