package fr.barometre.survey;

import java.util.Locale;

/** What a declared test asks. */
public enum AssociationKind {
  /** Whether two codings are independent. */
  INDEPENDENCE,
  /** Whether the mean of a number is the same in all classes. */
  MEANS,
  /** Whether a number tends to be larger in one class than in another. */
  RANKS;

  /** As written in {@code survey.yaml} and in {@code associations}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
