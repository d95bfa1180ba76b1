package fr.barometre.report.explain;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words of an explanation. */
enum ExplainWording {
  NUMBER("Chiffre", "Number"),
  INTERVAL(" %s à %s", " %s at %s"),
  UNWEIGHTED(", non pondéré %s", ", unweighted %s"),
  STATUS("Statut", "Status"),
  PUBLISHED("diffusé", "published"),
  CAUTION("prudence\u00a0: %s", "caution: %s"),
  WITHHELD("non diffusé\u00a0: %s", "withheld: %s"),
  INDICATOR("Indicateur", "Indicator"),
  QUESTION("Question", "Question"),
  BASE("Base", "Base"),
  DOMAIN("Domaine", "Domain"),
  EVERYBODY("toutes les entreprises", "all companies"),
  ANSWERED("Répondants", "Respondents"),
  STAND_FOR(
      "%s, qui représentent %s entreprises\u00a0; effectif efficace %s",
      "%s, who stand for %s companies; effective n %s"),
  STRATA("Par strate", "By stratum"),
  STRATUM("strate", "stratum"),
  RESPONDED("ont répondu", "responded"),
  FRAME("N_h", "N_h"),
  OF_CELL("dans la base", "in the base"),
  WEIGHT("Σ w", "Σ w"),
  WEIGHT_OF_ONE("w", "w"),
  GAVE("ont donné la réponse", "gave the answer"),
  SUM("Σ w y", "Σ w y"),
  TOGETHER("%d petites strates", "%d small strata"),
  RETRACED("Retrouvé", "Retraced"),
  RETRACED_SUM(
      "%s = %s, le chiffre publié à 10⁻¹² près", "%s = %s, the published number within 10⁻¹²"),
  RETRACED_COUNT(
      "n et Σ w sont ceux qui sont publiés\u00a0; une telle statistique n'est pas un quotient de sommes",
      "n and Σ w are those published; such a statistic is no quotient of sums"),
  NOT_RETRACED(
      "NON\u00a0: les lignes donnent %s sur %s répondants. responses ou estimates n'est pas de ce calcul",
      "NO: the rows give %s on %s respondents. responses or estimates is not of this run"),
  COMPUTED("Calcul", "Computation"),
  ESTIMATOR("estimateur", "estimator"),
  VARIANCE("variance", "variance"),
  CONFIDENCE("intervalle", "interval"),
  WEIGHTING("pondération", "weighting"),
  ERROR(
      "erreur type %s, %s degrés de liberté, effet de plan %s",
      "standard error %s, %s degrees of freedom, design effect %s"),
  RULES("Règles de qualité (%s)", "Rules of quality (%s)"),
  NO_RULES("aucune n'est déclarée", "none is declared"),
  CRITERION("critère", "criterion"),
  VALUE("valeur", "value"),
  WITHHELD_FROM("masqué", "withheld"),
  CAUTION_FROM("prudence", "caution"),
  KEPT("respectée", "met"),
  BROKEN("non respectée", "not met"),
  NO_SAY("sans objet", "not applicable"),
  CONFIDENTIALITY("Secret statistique", "Confidentiality"),
  DECLARED(
      "déclaré\u00a0; table confidentiality. Les strates et les entreprises ne sont pas montrées",
      "declared; table confidentiality. Strata and companies are not shown"),
  NO_ROWS(
      "ce chiffre n'est pas diffusé\u00a0: ni sa valeur, ni ses effectifs, ni ses lignes ne sont montrés",
      "this number is withheld: neither its value, nor its counts, nor its rows are shown"),
  WITHOUT_MICRODATA(
      "L'édition est diffusée sans les réponses (publication.microdata: false)\u00a0: ses chiffres n'y sont pas recomptés",
      "The edition is published without responses (publication.microdata: false): its numbers are not added up again"),
  NOT_THERE(
      "responses n'a pas les colonnes dont ce chiffre dépend, ou n'est pas dans le dossier",
      "responses does not have the columns this number rests on, or is not in the folder"),
  ROWS("Lignes", "Rows"),
  COMPANY("entreprise", "company"),
  ANSWER("y", "y"),
  DENOMINATOR("d", "d"),
  RUN("Traitement", "Run"),
  RUN_TEXT("%s, commencé %s, code %s", "%s, started %s, code %s"),
  INPUTS("Entrées (SHA-256)", "Inputs (SHA-256)");

  private final Label text;

  ExplainWording(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return parts.length == 0 ? text.in(language) : text.in(language).formatted(parts);
  }
}
