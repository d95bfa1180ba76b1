package fr.barometre.cli.findings;

import fr.barometre.pipeline.checking.AlikeBreaches;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words of findings. */
enum FindingsWords {
  TITLE("Contrôle des réponses", "Check of the answers"),
  READ("réponses lues", "responses read"),
  KEPT("retenues", "kept"),
  REFUSED("refusées", "refused"),
  RULES("Règles enfreintes", "Broken rules"),
  LINES("Lignes à corriger, les plus fréquentes d'abord", "Lines to mend, the frequent first"),
  RULE("règle", "rule"),
  MEANING("ce qu'elle dit", "what it says"),
  SEVERITY("gravité", "severity"),
  ERROR("erreur : la réponse est refusée", "error: the response is refused"),
  WARNING("avertissement : elle est comptée", "warning: it is counted"),
  COUNT("réponses", "responses"),
  SHARE("part", "share"),
  PLACE("première ligne", "first line"),
  VALUE("valeur", "value"),
  TIMES("fois", "times"),
  COLUMN("colonne", "column"),
  RECORD("enregistrement", "record"),
  REMEDY("remède", "remedy"),
  NOTHING("Aucune règle n'est enfreinte.", "No rule is broken."),
  UNTOLD("et %s d'autres valeurs", "and %s by other values"),
  PRIVATE(
      "Cette page montre des réponses : elle est pour qui peut voir les fichiers bruts.",
      "This page shows answers: it is for whoever may see the raw files.");

  private final Label text;

  FindingsWords(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language) {
    return text.in(language);
  }

  /** How many others are alike; empty where there are none. */
  static String alike(AlikeBreaches alike, Language language, Typography typography) {
    long others = alike.count() - 1;
    String count = typography.count(others);
    return others == 0
        ? ""
        : language == Language.FR
            ? " et " + count + (others == 1 ? " semblable" : " semblables")
            : " and " + count + " alike";
  }
}
