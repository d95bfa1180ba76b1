package fr.barometre.report.chart;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words in charts. */
enum ChartWording {
  SHARES("En\u00a0%% – %s", "In %% – %s"),
  BALANCE("%s, solde en points – %s", "%s, balance in points – %s"),
  NUMBER("%s – %s", "%s – %s"),
  NUMBER_IN("%s, en %s – %s", "%s, in %s – %s"),
  MEAN("moyenne des éditions\u00a0: %s", "mean of the editions: %s"),
  NOT_SIGNIFICANT("n. s.", "n.s."),
  CHANGES(
      "Trait épais\u00a0: évolution significative au seuil de %s. Trait fin (n. s.)\u00a0: le hasard peut l'expliquer, ou elle n'est pas testée.",
      "Thick line: a change significant at the level of %s. Thin line (n.s.): chance may explain it, or it is not tested."),
  ONE_EDITION(
      "Une seule édition est publiée\u00a0: rien à comparer.",
      "One edition is published: nothing to compare."),
  MAP("Fond de carte\u00a0: %s (%s).", "Shapes: %s (%s)."),
  CLASSES("De %s à %s", "%s to %s"),
  RESPONDENTS("n\u00a0=\u00a0%s", "n = %s");

  private final Label text;

  ChartWording(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return parts.length == 0 ? text.in(language) : text.in(language).formatted(parts);
  }
}
