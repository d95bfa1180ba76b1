package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words around a figure. */
enum Wording {
  ANSWER("Réponse", "Answer"),
  ESTIMATE("Estimation", "Estimate"),
  INTERVAL("Intervalle à %s", "%s interval"),
  INTERVAL_BOUNDS("[%s\u00a0; %s]", "[%s, %s]"),
  UNWEIGHTED("Non pondéré", "Unweighted"),
  RESPONDENTS("n", "n"),
  CAUTION("à citer avec prudence", "quote with caution"),
  WITHHELD("non diffusé", "withheld"),
  READING_HEAD("Lecture\u00a0: ", "Reading: "),
  READING_PROPORTION(
      "sur la base «\u00a0%s\u00a0», %s pour «\u00a0%s\u00a0» (%s)",
      "on the base “%s”, %s for “%s” (%s)"),
  READING_OTHER("sur la base «\u00a0%s\u00a0», %s vaut %s", "on the base “%s”, %s is %s"),
  READING_INTERVAL(
      "\u00a0; intervalle de confiance à %s\u00a0: de %s à %s.",
      "; confidence interval at %s: from %s to %s."),
  FIELD("Champ\u00a0: %s, collecte du %s au %s.", "Scope: %s, collected from %s to %s."),
  BASE("Base\u00a0: %s, n\u00a0=\u00a0%s.", "Base: %s, n = %s."),
  SOURCE("Source\u00a0: %s.", "Source: %s."),
  WEIGHTING("Pondération\u00a0: %s.", "Weighting: %s."),
  ROUNDING(
      "Arrondi\u00a0: au plus proche, la moitié vers le haut, à l'affichage seulement.",
      "Rounding: to the nearest, half up, in print only."),
  WITHHELD_NOTE(
      "«\u00a0non diffusé\u00a0» n'est pas zéro\u00a0: %s.", "“withheld” is not zero: %s."),
  RUN("Calcul\u00a0: %s %s, %s.", "Run: %s %s, %s.");

  private final Label text;

  Wording(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return text.in(language).formatted(parts);
  }
}
