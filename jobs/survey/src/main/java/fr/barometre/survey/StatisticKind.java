package fr.barometre.survey;

/** What an indicator computes. */
public enum StatisticKind {
  PROPORTION,
  MEAN,
  TOTAL,
  RATIO,
  QUANTILE;

  /** As written in {@code survey.yaml} and in {@code estimates}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
