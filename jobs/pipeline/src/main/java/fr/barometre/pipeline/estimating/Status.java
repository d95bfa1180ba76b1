package fr.barometre.pipeline.estimating;

/** Whether a figure may be quoted. */
public enum Status {
  PUBLISHED,
  /** To be quoted with its reservation. */
  CAUTION,
  /** Its numbers are not published. */
  WITHHELD;

  /** As written in {@code estimates}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
