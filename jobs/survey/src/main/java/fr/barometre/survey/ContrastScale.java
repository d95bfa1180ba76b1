package fr.barometre.survey;

import java.util.Locale;

/** How two estimates a and b are compared. */
public enum ContrastScale {
  /** {@code a - b}, tested against 0. */
  DIFFERENCE,
  /** {@code a / b}, tested against 1. */
  RATIO,
  /** {@code log(a / b)}, tested against 0. */
  LOG_RATIO,
  /** {@code log(a (1 - b) / (b (1 - a)))} of two proportions, tested against 0. */
  LOG_ODDS_RATIO;

  /** As written in {@code survey.yaml} and in {@code associations}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its value where a and b are equal. */
  public double neutral() {
    return this == RATIO ? 1 : 0;
  }
}
