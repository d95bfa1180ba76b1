package fr.barometre.cli;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words of the summary of a run. */
enum Phrase {
  READ("Réponses lues", "Responses read"),
  KEPT("retenues", "kept"),
  REFUSED("refusées", "refused"),
  WARNINGS("Avertissements", "Warnings"),
  TABLES("Tables publiées", "Published tables"),
  FIGURES("Chiffres", "Figures"),
  ESTIMATE("estimation", "estimate"),
  INTERVAL("intervalle", "interval"),
  UNWEIGHTED("non pondéré", "unweighted"),
  WHERE("Dossier\u00a0: %s (calcul %s)", "Folder: %s (run %s)"),
  NOT_PUBLISHED("Vérifié, rien n'est publié.", "Checked, nothing is published."),
  WITHHELD("non diffusé", "withheld");

  private final Label text;

  Phrase(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return text.in(language).formatted(parts);
  }
}
