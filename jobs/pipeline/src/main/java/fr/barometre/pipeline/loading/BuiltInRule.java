package fr.barometre.pipeline.loading;

import fr.barometre.survey.Label;

/**
 * The rules every response is held to without being declared. In the order in which they are tried.
 */
public enum BuiltInRule {
  INCOMPLETE(
      true,
      new Label("questionnaire non terminé", "unfinished questionnaire"),
      new Label("Le faire terminer ou l'écarter.", "Have it completed, or leave it out.")),
  PREVIEW(
      true,
      new Label(
          "essai du questionnaire, non une réponse", "a trial of the questionnaire, no answer"),
      new Label("Rien à faire.", "Nothing.")),
  BLANK(
      true,
      new Label("aucune réponse", "no answer at all"),
      new Label(
          "Retrouver le questionnaire, ou l'écarter.",
          "Look for the questionnaire, or leave it out.")),
  RAGGED(
      true,
      new Label(
          "nombre de cellules différent de l'en-tête", "number of cells differs from the header"),
      new Label(
          "Vérifier séparateurs et guillemets de cet enregistrement.",
          "Check the separators and quotes of this record.")),
  DUPLICATE(
      true,
      new Label(
          "entreprise déjà présente, réponse plus récente retenue",
          "company already present, its latest response is kept"),
      new Label(
          "Rien à faire si la plus récente est la bonne.", "Nothing, if the latest is right.")),
  MENDED(
      true,
      new Label("remplacée par une réponse corrigée", "replaced by a mended answer"),
      new Label("Rien à faire.", "Nothing.")),
  LOST_ZEROS(
      true,
      new Label(
          "identifiant dont un tableur a perdu les zéros",
          "identifier that lost its zeros in a spreadsheet"),
      new Label(
          "Exporter la colonne en texte, ou remettre les zéros à gauche.",
          "Export the column as text, or put the zeros back on the left.")),
  EXPONENT(
      true,
      new Label(
          "nombre abrégé par un tableur, chiffres perdus",
          "number shortened by a spreadsheet, digits lost"),
      new Label(
          "Exporter de nouveau, la colonne en texte.", "Export again, with the column as text.")),
  MADE_A_DATE(
      true,
      new Label(
          "code qu'un tableur a pris pour une date", "code that a spreadsheet took for a date"),
      new Label(
          "Exporter de nouveau, la colonne en texte ; 12-janv. était 12-1 ou 1-12.",
          "Export again, with the column as text; 12-Jan was 12-1 or 1-12.")),
  SIREN(
      true,
      new Label("SIREN invalide", "invalid SIREN"),
      new Label(
          "Corriger les neuf chiffres (clé de Luhn).", "Correct the nine digits (Luhn check).")),
  SIRET(
      true,
      new Label("SIRET invalide", "invalid SIRET"),
      new Label(
          "Corriger les quatorze chiffres (clé de Luhn).",
          "Correct the fourteen digits (Luhn check).")),
  NUMBER(
      true,
      new Label("n'est pas un nombre", "not a number"),
      new Label(
          "Corriger la cellule, ou la déclarer sous missing.",
          "Correct the cell, or declare it under missing.")),
  DATE(
      true,
      new Label("n'est pas une date", "not a date"),
      new Label("Écrire AAAA-MM-JJ ou JJ/MM/AAAA.", "Write YYYY-MM-DD or DD/MM/YYYY.")),
  RANGE(
      true,
      new Label("hors de l'intervalle déclaré", "outside the declared range"),
      new Label("Corriger la cellule, ou élargir range.", "Correct the cell, or widen the range.")),
  CODE_LIST(
      true,
      new Label("hors de la liste des modalités", "not in the list of modalities"),
      new Label(
          "Corriger la cellule, ou déclarer la modalité.",
          "Correct the cell, or declare the modality.")),
  DOUBLE_TICK(
      true,
      new Label(
          "deux cases cochées pour une réponse unique", "two ticks where one answer is allowed"),
      new Label("Retrouver le questionnaire papier.", "Look at the paper questionnaire.")),
  REQUIRED(
      true,
      new Label("réponse obligatoire absente", "required answer missing"),
      new Label("Compléter la réponse.", "Complete the answer.")),
  NOT_ASKED(
      false,
      new Label(
          "réponse à une question non posée, mise de côté",
          "answer to a question that was not asked, set aside"),
      new Label("Vérifier asked_if.", "Check asked_if.")),
  ENCODING(
      false,
      new Label(
          "octets étrangers au codage annoncé, lus autrement",
          "bytes outside the stated encoding, read otherwise"),
      new Label(
          "Regarder ces textes ; déclarer le bon codage sous raw.encoding.",
          "Look at these texts; declare the right one under raw.encoding."));

  private final boolean error;
  private final Label label;
  private final Label remedy;

  BuiltInRule(boolean error, Label label, Label remedy) {
    this.error = error;
    this.label = label;
    this.remedy = remedy;
  }

  /** As written in {@code checks} and {@code rejects}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether a response that breaks it is refused. */
  public boolean error() {
    return error;
  }

  public Label label() {
    return label;
  }

  public Label remedy() {
    return remedy;
  }

  /** The breach of this rule in one cell. */
  public Breach in(String column, String value) {
    return new Breach(id(), column, value, error);
  }
}
