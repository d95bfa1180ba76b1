package fr.barometre.survey.tables;

/** The types that published columns have. */
public enum ColumnType {
  STRING,
  LONG,
  DOUBLE,
  BOOLEAN,
  DATE,
  /** An instant, in microseconds of UTC. */
  INSTANT
}
