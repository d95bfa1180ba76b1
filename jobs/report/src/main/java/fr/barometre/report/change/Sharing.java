package fr.barometre.report.change;

import fr.barometre.survey.Label;

/** What is known of the companies that answered in both editions, for one figure. */
public enum Sharing {
  /** No company is in both, or companies cannot be matched and are taken to differ. */
  INDEPENDENT("échantillons indépendants", "independent samples"),
  /** Some are, and the covariance is counted. */
  OVERLAP("entreprises communes en partie", "some companies in common"),
  /** All of the first are in the second and the reverse. */
  PANEL("mêmes entreprises", "same companies"),
  /**
   * Some are, and the figure cannot be found again from the answers; or an edition is published
   * without them: no precision is told.
   */
  UNKNOWN("covariance inconnue", "covariance not known");

  private final Label label;

  Sharing(String french, String english) {
    this.label = new Label(french, english);
  }

  public Label label() {
    return label;
  }
}
