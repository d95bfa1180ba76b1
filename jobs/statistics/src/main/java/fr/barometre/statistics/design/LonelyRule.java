package fr.barometre.statistics.design;

/**
 * What to do with a stratum of a single unit.
 *
 * @param unit where a single unit was drawn
 * @param inDomain whether a stratum of several units, of which one has companies in the domain, is
 *     treated likewise by {@link LonelyUnit#ADJUST} and {@link LonelyUnit#AVERAGE}; the zeros of
 *     the other units make it right without. R {@code survey.adjust.domain.lonely}
 */
public record LonelyRule(LonelyUnit unit, boolean inDomain) {

  /** The rule for lonely units of the sample alone, as is usual. */
  public static LonelyRule of(LonelyUnit unit) {
    return new LonelyRule(unit, false);
  }
}
