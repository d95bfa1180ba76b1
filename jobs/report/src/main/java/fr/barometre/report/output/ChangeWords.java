package fr.barometre.report.output;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** The words of the list of changes. */
enum ChangeWords {
  TITLE(
      "Chiffres qui ont changé depuis le dernier rapport", "Numbers changed since the last report"),
  RUNS("Avant\u00a0: %s. Maintenant\u00a0: %s.", "Before: %s. Now: %s."),
  COUNT(
      "%d changements, %d chiffres. L'écart n'est pas testé\u00a0: pour savoir si le hasard l'explique, `barometre compare`.",
      "%d changes, %d numbers. Differences are not tested: whether chance explains one, `barometre compare` says."),
  NUMBER("Chiffre", "Number"),
  KIND("Nature", "Kind"),
  BEFORE("avant", "before"),
  NOW("maintenant", "now"),
  CHANGED("modifié", "changed"),
  NEW("nouveau", "new"),
  GONE("disparu", "gone"),
  NOW_WITHHELD("n'est plus diffusé", "now withheld"),
  NOW_PUBLISHED("est désormais diffusé", "now published"),
  OTHER_STATUS("autre mention", "other mark");

  private final Label text;

  ChangeWords(String french, String english) {
    this.text = new Label(french, english);
  }

  String in(Language language, Object... parts) {
    return parts.length == 0 ? text.in(language) : text.in(language).formatted(parts);
  }
}
