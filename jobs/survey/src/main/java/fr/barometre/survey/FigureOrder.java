package fr.barometre.survey;

import java.util.Locale;

/** In which order the rows of a figure stand. */
public enum FigureOrder {
  /** As the survey declares answers and codes. */
  DECLARED,
  /** The largest estimate first; withheld ones last. */
  VALUE;

  /** As written in {@code survey.yaml} and in {@code run.json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
