package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words around a figure. */
public enum Wording {
  ANSWER("Réponse", "Answer"),
  ALL("Ensemble", "All"),
  ESTIMATE("Estimation", "Estimate"),
  INTERVAL("Intervalle à %s", "%s interval"),
  UNWEIGHTED("Non pondéré", "Unweighted"),
  RESPONDENTS("n", "n"),
  CAUTION("à citer avec prudence", "quote with caution"),
  WITHHELD("non diffusé", "withheld"),
  READING_PROPORTION("sur la base %s, %s pour %s (%s)", "on the base %s, %s for %s (%s)"),
  READING_OTHER("sur la base %s, %s vaut %s", "on the base %s, %s is %s"),
  READING_INTERVAL(
      "\u00a0; intervalle de confiance à %s\u00a0: de %s à %s",
      "; confidence interval at %s: from %s to %s"),
  READING_NOTHING(
      "aucun chiffre de cette figure n'est diffusé", "no number of this figure is published"),
  OF_DOMAIN("%s, %s\u00a0: ", "%s, %s: "),
  PLAIN_SHARE("%s pour %s (%s), base %s", "%s for %s (%s), base %s"),
  PLAIN_NUMBER("%s\u00a0: %s, base %s", "%s: %s, base %s"),
  PLAIN_WITHHELD("%s\u00a0: %s (%s)", "%s: %s (%s)"),
  SCOPE("%s, collecte du %s au %s", "%s, collected from %s to %s"),
  BASE("%s, n\u00a0=\u00a0%s", "%s, n = %s"),
  OVER_100(
      "Plusieurs réponses possibles, total supérieur à 100\u00a0%.",
      "Several answers possible: the total is above 100%."),
  NOT_100(
      "Plusieurs réponses possibles\u00a0: leur total n'est pas 100\u00a0%.",
      "Several answers possible: their total is not 100%."),
  ROUNDING(
      "au plus proche, la moitié vers le haut, à l'affichage seulement",
      "to the nearest, half up, in print only"),
  SUM_OF_ROUNDED(
      "Les pourcentages étant arrondis, leur somme peut différer de 100.",
      "Percentages being rounded, their sum may differ from 100."),
  NETS(
      "sommes des parts publiées, avant arrondi, sans intervalle",
      "sums of the published shares, before rounding, without an interval"),
  CAUTION_NOTE(
      "un chiffre marqué %s repose sur peu de répondants ou varie beaucoup d'un échantillon à l'autre",
      "a number marked %s rests on few respondents or varies much from sample to sample"),
  CAUTION_REASONS(
      "un chiffre marqué %s est à citer avec sa réserve\u00a0: %s",
      "quote a number marked %s with its reservation: %s"),
  WITHHELD_NOTE("n'est pas zéro\u00a0: %s", "is not zero: %s"),
  DOMAIN("Domaine", "Domain"),
  LOW("Borne inférieure", "Lower bound"),
  HIGH("Borne supérieure", "Upper bound"),
  MARK("Mention", "Mark"),
  MARK_FOR("%s\u00a0: %s", "%s: %s"),
  CELL("Cellule", "Cell"),
  RUN("%s %s, %s", "%s %s, %s");

  /** Beside a number to be quoted with caution. */
  public static final String CAUTION_MARK = "*";

  private final Label text;

  Wording(String french, String english) {
    this.text = new Label(french, english);
  }

  public Label label() {
    return text;
  }

  /** With its parts put in; a text without parts may hold a percent sign. */
  public String in(Language language, Object... parts) {
    return parts.length == 0 ? text.in(language) : text.in(language).formatted(parts);
  }
}
