package fr.barometre.report.change;

import fr.barometre.survey.BreakKind;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words around a comparison. */
enum ChangeWording {
  FIGURE("Chiffre", "Figure"),
  DOMAIN("Domaine", "Domain"),
  CHANGE("Écart", "Change"),
  INTERVAL("Intervalle à %s", "%s interval"),
  PROBABILITY("p ajustée", "adjusted p"),
  RESERVATION("Réserve", "Reservation"),
  POINTS_SHORT("%s\u00a0pt", "%s pt"),
  POINT("%s\u00a0point", "%s point"),
  POINTS("%s\u00a0points", "%s points"),
  BOUNDS("[%s\u00a0; %s]", "[%s, %s]"),
  LESS_THAN("<\u00a0%s", "< %s"),
  WITHHELD("non diffusé", "withheld"),
  TWO_FIGURES("%s\u00a0: %s en %s, %s en %s", "%s: %s in %s, %s in %s"),
  APART(", soit %s.", ": %s."),
  APART_WITHIN(", soit %s (intervalle à %s\u00a0: de %s à %s).", ": %s (%s interval: %s to %s)."),
  RISE(
      "Hausse significative\u00a0: le hasard de l'échantillon ne l'explique pas (p ajustée\u00a0%s).",
      "A significant rise: chance in sampling does not explain it (adjusted p %s)."),
  FALL(
      "Baisse significative\u00a0: le hasard de l'échantillon ne l'explique pas (p ajustée\u00a0%s).",
      "A significant fall: chance in sampling does not explain it (adjusted p %s)."),
  NOT_SIGNIFICANT(
      "Pas d'évolution significative\u00a0: le hasard de l'échantillon peut l'expliquer (p ajustée\u00a0%s).",
      "No significant change: chance in sampling may explain it (adjusted p %s)."),
  NO_CHANCE(
      "Fixé par la pondération\u00a0: le hasard n'y a pas de part.",
      "Set by the weighting: chance has no part in it."),
  UNKNOWN_PRECISION(
      "Non testé\u00a0: la précision de l'écart n'est pas connue.",
      "Not tested: the precision of the change is not known."),
  UNTESTED(
      "Non testé\u00a0: une rupture sépare les deux éditions (%s).",
      "Not tested: a break parts the two editions (%s)."),
  NO_DIFFERENCE(
      "L'écart n'est pas donné\u00a0: il dirait le chiffre masqué.",
      "The change is not told: it would tell the withheld figure."),
  BREAK_REASON("rupture (%s)\u00a0: %s", "break (%s): %s"),
  LONG_RUN(
      "moyenne de longue période\u00a0: %s sur %s éditions\u00a0; écart à la moyenne\u00a0: %s",
      "long-run mean: %s over %s editions; deviation from it: %s"),
  TESTED(
      "%s chiffres communs, %s testés, %s significatifs au seuil de %s (%s).",
      "%s figures in common, %s tested, %s significant at %s (%s)."),
  FIGURES_OF("%s (chiffres\u00a0: %s)", "%s (figures: %s)"),
  SHARING("Échantillons\u00a0: %s.", "Samples: %s."),
  COMMON(
      "Entreprises présentes dans les deux éditions\u00a0: %s.", "Companies in both editions: %s."),
  WITHOUT_MICRODATA(
      "Réponses non diffusées avec l'édition\u00a0%s\u00a0: les entreprises communes aux deux éditions ne peuvent pas y être retrouvées, et la précision des écarts n'est pas donnée.",
      "Responses are not published with edition %s: companies in both editions cannot be found there, and the precision of changes is not told."),
  BROKEN(
      "%s chiffres ne sont pas testés\u00a0: une rupture sépare les deux éditions (--across-breaks les teste).",
      "%s figures are not tested: a break parts the two editions (--across-breaks tests them)."),
  ACROSS(
      "%s chiffres sont testés malgré une rupture entre les deux éditions (--across-breaks).",
      "%s figures are tested although a break parts the two editions (--across-breaks)."),
  LEFT_OUT(
      "%s chiffres sont laissés de côté\u00a0: masqués dans l'une des éditions.",
      "%s figures are left out: withheld in one of the editions."),
  LEVELS(
      "Intervalles publiés à %s en %s et à %s en %s\u00a0; ceux des écarts sont à %s.",
      "Intervals published at %s in %s and at %s in %s; those of changes are at %s."),
  NOTHING(
      "Aucun chiffre commun\u00a0: ni indicateur, ni code, ni domaine n'a le même nom. "
          + "Déclarez les anciens noms sous history de l'édition %s.",
      "No figure in common: no indicator, code or domain has the same name. "
          + "Declare earlier names under history of edition %s."),
  NONE_SIGNIFICANT("Aucune évolution significative.", "No significant change."),
  BREAK("Rupture", "Break"),
  STALE(
      "La table changes de l'édition %s repose sur le calcul %s de l'édition %s, %s\u00a0: relancez son calcul.",
      "Table changes of edition %s rests on run %s of edition %s, %s: run it again."),
  REPLACED("remplacé depuis par %s", "replaced since by %s"),
  GONE("qui n'est plus publiée", "which is no longer published");

  private final Label text;

  ChangeWording(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return text.in(language).formatted(parts);
  }

  /** A kind of break, in words. */
  static Label kind(BreakKind kind) {
    return switch (kind) {
      case WORDING -> new Label("formulation", "wording");
      case BASE -> new Label("base", "base");
      case MODE -> new Label("mode de collecte", "mode of collection");
      case NOMENCLATURE -> new Label("nomenclature", "nomenclature");
      case DEFINITION -> new Label("définition", "definition");
      case UNIT -> new Label("unité", "unit");
    };
  }
}
