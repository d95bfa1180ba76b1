package fr.barometre.statistics.design;

/**
 * What a stratum of a single primary unit contributes to the variance, when it is not a census.
 *
 * <p>Source: R {@code survey} 4.5, {@code options(survey.lonely.psu)}.
 */
public enum LonelyUnit {
  /** Refused: the stratum must be merged with a neighbour. */
  REFUSE,
  /** Nothing. */
  REMOVE,
  /** Nothing: the unit is taken to be there with certainty. */
  CERTAINTY,
  /** Its squared distance from the mean over all strata. */
  ADJUST,
  /** The mean contribution of the other strata. */
  AVERAGE
}
