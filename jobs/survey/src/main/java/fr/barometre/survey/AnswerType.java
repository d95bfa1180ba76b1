package fr.barometre.survey;

/** What kind of answer a question or a derived variable holds. */
public enum AnswerType {
  /** One modality: a code. */
  SINGLE,
  /** Any number of modalities: one yes/no column each, named {@code question_modality}. */
  MULTIPLE,
  /** A number, written in the language of the file. */
  NUMBER,
  /** Yes or no without modalities of its own: derived variables. */
  BOOLEAN,
  /** A calendar day. */
  DATE,
  /** Free text; never published. */
  TEXT,
  /** A company's SIREN: checked, never published. */
  SIREN,
  /** The SIRET of one of its establishments: checked, never published. */
  SIRET;

  /** Whether it names a company. */
  public boolean isIdentifier() {
    return this == SIREN || this == SIRET;
  }
}
