package fr.barometre.report.page;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.Locale;

/** The words that the script of the page puts together; {@code {0}} stands for what it puts in. */
enum ScriptWords {
  FOUND(
      "{0} figure(s), {1} variable(s) pour «\u00a0{2}\u00a0».",
      "{0} figure(s), {1} variable(s) for “{2}”."),
  NOTHING("Rien ne contient «\u00a0{0}\u00a0».", "Nothing contains “{0}”."),
  FILTERED(
      "Figures filtrées\u00a0: {0}. {1} sur {2} ont des chiffres pour ce domaine.",
      "Figures filtered: {0}. {1} of {2} have numbers for this domain."),
  EVERYTHING("Tout est affiché.", "Everything is shown."),
  DOMAIN("Filtre\u00a0: {0}", "Filter: {0}"),
  NOT_ESTIMATED(
      "Cette figure n'est pas estimée pour {0}.", "This figure is not estimated for {0}."),
  MARKS(
      "Trait noir\u00a0: intervalle de confiance. Repère vertical orange\u00a0: la même ligne, sans le filtre.",
      "Black line: confidence interval. Upright orange mark: the same line without the filter."),
  WITHHELD("non diffusé", "withheld"),
  CAUTION("à citer avec prudence", "quote with caution"),
  SAVED("{0} enregistré.", "{0} saved.");

  private final Label text;

  ScriptWords(String french, String english) {
    this.text = new Label(french, english);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String in(Language language) {
    return text.in(language);
  }
}
