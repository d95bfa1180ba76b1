package fr.barometre.report.tabbook;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words of a tab book. */
enum TabWording {
  CONTENTS("Sommaire", "Contents"),
  NOTES("Notes", "Notes"),
  SHEET("Feuille", "Sheet"),
  TITLE("Titre", "Title"),
  FIGURES("Indicateurs", "Indicators"),
  TOPIC("Rubrique", "Topic"),
  TEXT("Texte", "Text"),
  QUESTION("Indicateur", "Indicator"),
  BASE("Base", "Base"),
  LINE("Ligne", "Line"),
  UNIT("Unité", "Unit"),
  ALL("Ensemble", "All"),
  MARKS("%s\u00a0: mentions", "%s: marks"),
  LETTERS("%s\u00a0: lettres et mentions", "%s: letters and marks"),
  RESPONDENTS("n (non pondéré)", "n (unweighted)"),
  EFFECTIVE("n effectif (le plus petit des réponses)", "effective n (smallest of the answers)"),
  ESTIMATE("estimation", "estimate"),
  WITHHELD("non diffusé", "withheld"),
  CAUTION("prudence", "caution"),
  CAUTION_FOR("%s\u00a0: %s", "%s: %s"),
  BY("Tous les indicateurs par %s", "All indicators by %s"),
  SURVEY("Enquête", "Survey"),
  SYNTHETIC("Avertissement", "Notice"),
  SOURCE("Source", "Source"),
  COLLECTED("Collecte", "Collected"),
  COLLECTED_TEXT("du %s au %s", "from %s to %s"),
  WEIGHTING("Pondération", "Weighting"),
  ROUNDING("Arrondi", "Rounding"),
  ROUNDING_TEXT(
      "Les cellules gardent toutes les décimales\u00a0; l'affichage seul est arrondi.",
      "Cells keep all decimals; only what is shown is rounded."),
  LETTERS_TOPIC("Lettres", "Letters"),
  LETTERS_TEXT(
      "Une colonne porte la lettre de chaque colonne du même segment qu'elle dépasse significativement\u00a0: majuscule au seuil de 5\u00a0%, minuscule au seuil de 10\u00a0%, tiret où rien n'est testé. Tests de Student bilatéraux selon le plan de sondage, covariance comprise.",
      "A column carries the letter of each column of the same segment that it significantly exceeds: upper case at 5%, lower case at 10%, a dash where nothing is tested. Two-sided Student tests on the design, covariance included."),
  CORRECTION("Comparaisons multiples", "Multiple comparisons"),
  CORRECTION_NONE(
      "Aucune correction\u00a0: une paire sur vingt diffère au seuil de 5\u00a0% par hasard.",
      "No correction: one pair in twenty differs at 5% by chance."),
  CORRECTION_BONFERRONI(
      "Bonferroni, sur les paires testées d'une ligne et d'un segment.",
      "Bonferroni, over the pairs tested in one line and segment."),
  CORRECTION_HOLM(
      "Holm, sur les paires testées d'une ligne et d'un segment.",
      "Holm, over the pairs tested in one line and segment."),
  CORRECTION_FALSE_DISCOVERY(
      "Taux de fausses découvertes (Benjamini et Hochberg), sur les paires testées d'une ligne et d'un segment.",
      "False discovery rate (Benjamini and Hochberg), over the pairs tested in one line and segment."),
  STATUS("Mentions", "Marks"),
  STATUS_TEXT(
      "«\u00a0prudence\u00a0»\u00a0: à citer avec la réserve qui suit le mot\u00a0; «\u00a0non diffusé\u00a0» n'est pas zéro, et la raison suit.",
      "“caution”: quote with the reservation that follows the word; “withheld” is not zero, and the reason follows."),
  RUN("Calcul", "Run");

  private final Label text;

  TabWording(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return parts.length == 0 ? text.in(language) : text.in(language).formatted(parts);
  }
}
