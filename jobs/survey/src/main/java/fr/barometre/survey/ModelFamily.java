package fr.barometre.survey;

import java.util.Locale;

/** What kind of outcome a model explains. */
public enum ModelFamily {
  /** A number. */
  GAUSSIAN,
  /** Yes or no; coefficients are log odds ratios. */
  QUASIBINOMIAL,
  /** A count; coefficients are log rate ratios. */
  QUASIPOISSON;

  /** As written in {@code survey.yaml} and in {@code models}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
