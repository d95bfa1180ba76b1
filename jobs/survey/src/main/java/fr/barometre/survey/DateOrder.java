package fr.barometre.survey;

/** Which number of a day parted by strokes is its month; 2018-04-09 is read whatever the order. */
public enum DateOrder {
  /** 09/04/2018 is the ninth of April. */
  DAY_FIRST,
  /** 04/09/2018 is the ninth of April. */
  MONTH_FIRST
}
