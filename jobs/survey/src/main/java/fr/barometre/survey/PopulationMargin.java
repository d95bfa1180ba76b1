package fr.barometre.survey;

import java.util.Map;

/**
 * Totals of one variable in the population, or in one partition of it.
 *
 * @param partition the code of the partition; {@link #WHOLE} where there is none
 * @param totals companies by code, in the order of the file; for a number, its sum under {@link
 *     #SUM}
 * @param source who counted, where and when
 * @param illustrative whether the totals are assumed and not counted
 * @param places where each total stands, by code
 */
public record PopulationMargin(
    String variable,
    String partition,
    Map<String, Double> totals,
    Label source,
    boolean illustrative,
    Place place,
    Map<String, Place> places) {
  /** The only code of a number. */
  public static final String SUM = "";

  /** The partition of a population that is not parted. */
  public static final String WHOLE = "";

  public boolean isNumeric() {
    return totals.containsKey(SUM);
  }
}
