package fr.barometre.survey;

import java.util.Locale;

/** What may differ between two editions so that figures of one name do not measure one thing. */
public enum BreakKind {
  /** The question is asked in other words. */
  WORDING,
  /** The companies the figure is about are others. */
  BASE,
  /** Answers are collected in another way. */
  MODE,
  /** Companies or answers are classed by another nomenclature, or another version of it. */
  NOMENCLATURE,
  /** Something else is computed. */
  DEFINITION,
  /** The figure is in another unit. */
  UNIT;

  /** As written in {@code survey.yaml} and in {@code changes}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
