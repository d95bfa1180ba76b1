package fr.barometre.statistics.sums;

/**
 * The precision of an estimate where its sums do not tell it: several stages, replicates.
 *
 * @param variance of the estimate; NaN where undefined
 * @param degreesOfFreedom of the domain
 */
public record Spread(double variance, long degreesOfFreedom) {}
