package fr.barometre.survey;

import java.util.Locale;

/** The forms in which a figure is drawn or set. */
public enum FigureForm {
  /** One line a cell. */
  TABLE,
  /** Answers by row, codes of the segment by column. */
  BANNER,
  /** Bars of 100 %, parted by exclusive answers in their order. */
  STACKED,
  /** A bar for each answer, from zero. */
  BARS,
  /** A point and its interval for each code of the segment. */
  INTERVALS,
  /** Two points on a line for each row: the edition before and this one. */
  DUMBBELL,
  /** A sloping line for each row: the edition before and this one. */
  SLOPE,
  /** A line through all editions, with its mean over them. */
  LINE,
  /** The four answers of a variable that crosses two others. */
  TWO_BY_TWO,
  /** The codes of a segment that has a map. */
  MAP,
  /** One number, large. */
  KEY_FIGURE;

  /** As written in {@code survey.yaml} and in {@code run.json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has a place for totals of answers. */
  public boolean showsNets() {
    return this == STACKED || this == BANNER || this == TABLE;
  }

  /** Whether it sets editions beside each other. */
  public boolean isAboutChange() {
    return this == DUMBBELL || this == SLOPE || this == LINE;
  }
}
