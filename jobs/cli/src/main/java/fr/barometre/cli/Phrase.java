package fr.barometre.cli;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words of the summary of a run. */
enum Phrase {
  READ("Réponses lues", "Responses read"),
  KEPT("retenues", "kept"),
  REFUSED("refusées", "refused"),
  WARNINGS("Avertissements", "Warnings"),
  RESPONSE(
      "Réponse  %s sur %s entreprises du champ (%s), %d classes, taux pondérés de %s à %s",
      "Response  %s of %s companies in scope (%s), %d classes, weighted rates %s to %s"),
  CALIBRATION("Calage", "Calibration"),
  REACHED(
      "méthode %s, %d marges, %d totaux atteints en %d itérations",
      "method %s, %d margins, %d totals reached in %d iterations"),
  RATIOS("rapports de poids", "weight ratios"),
  SPREAD("de %s à %s, médiane %s", "%s to %s, median %s"),
  EFFECT("effet de plan des poids", "design effect of weights"),
  CHANGE("%s avant, %s après", "%s before, %s after"),
  HIDDEN("Chiffres masqués (secret)", "Figures hidden (confidential)"),
  ARGUS(
      "Non protégées, à ne diffuser à personne : les tables pour τ-Argus, dans %s",
      "Not protected, for nobody else: the tables for τ-Argus, in %s"),
  TABLES("Tables publiées", "Published tables"),
  FIGURES("Chiffres", "Figures"),
  ESTIMATE("estimation", "estimate"),
  INTERVAL("intervalle", "interval"),
  UNWEIGHTED("non pondéré", "unweighted"),
  WHERE("Dossier\u00a0: %s (calcul %s)", "Folder: %s (run %s)"),
  NOT_PUBLISHED("Vérifié, rien n'est publié.", "Checked, nothing is published."),
  IMPORTED(
      "%s\u00a0: %d questions tirées de %d enregistrements. À décider par une personne\u00a0: %d lignes marquées DECIDE.",
      "%s: %d questions from %d records. For a person to decide: %d lines that say DECIDE."),
  CHECK_IT("Ensuite\u00a0: barometre check %s", "Next: barometre check %s"),
  ROLLED_BACK("%s\u00a0: calcul %s du %s, au lieu de %s.", "%s: run %s of %s, in place of %s."),
  IN_FORCE_ALREADY(
      "%s\u00a0: le calcul %s est déjà en diffusion. Rien n'a changé.",
      "%s: run %s is in force already. Nothing has changed."),
  WITHHELD("non diffusé", "withheld");

  private final Label text;

  Phrase(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return text.in(language).formatted(parts);
  }
}
