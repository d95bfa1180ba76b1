package fr.barometre.report.change;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words around a comparison. */
enum ChangeWording {
  FIGURE("Chiffre", "Figure"),
  DOMAIN("Domaine", "Domain"),
  CHANGE("Écart", "Change"),
  INTERVAL("Intervalle à %s", "%s interval"),
  PROBABILITY("p ajustée", "adjusted p"),
  POINTS("%s\u00a0pt", "%s pt"),
  BOUNDS("[%s\u00a0; %s]", "[%s, %s]"),
  TESTED(
      "%s chiffres communs, %s testés, %s significatifs au seuil de %s (%s).",
      "%s figures in common, %s tested, %s significant at %s (%s)."),
  SHARING("Échantillons\u00a0: %s.", "Samples: %s."),
  BROKEN(
      "%s chiffres ne sont pas testés\u00a0: une rupture sépare les deux éditions (--across-breaks les teste).",
      "%s figures are not tested: a break parts the two editions (--across-breaks tests them)."),
  BREAK("Rupture", "Break");

  private final Label text;

  ChangeWording(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return text.in(language).formatted(parts);
  }
}
