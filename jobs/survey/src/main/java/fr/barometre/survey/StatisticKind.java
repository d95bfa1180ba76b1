package fr.barometre.survey;

/** What an indicator computes. */
public enum StatisticKind {
  PROPORTION,
  MEAN,
  TOTAL,
  RATIO,
  QUANTILE,
  /** Variance of a number among the companies of the population. */
  VARIANCE,
  /** Share of favourable answers less share of unfavourable ones. */
  BALANCE;

  /** As written in {@code survey.yaml} and in {@code estimates}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
