package fr.barometre.statistics.quality;

/**
 * A bound that an estimate passes.
 *
 * @param value NaN where it could not be computed
 * @param withholds whether it is not published for that; else it is marked
 */
public record Breach(Criterion criterion, double value, double bound, boolean withholds) {}
