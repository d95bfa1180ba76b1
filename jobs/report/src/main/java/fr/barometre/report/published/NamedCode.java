package fr.barometre.report.published;

import fr.barometre.survey.Label;

/** A code with its text for readers. */
public record NamedCode(String code, String labelFr, String labelEn) {

  public Label label() {
    return new Label(labelFr, labelEn);
  }
}
