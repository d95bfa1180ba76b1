package fr.barometre.statistics.weighting;

/**
 * A bar of the histogram of ratios.
 *
 * @param from included
 * @param to excluded, but in the last class
 */
public record RatioClass(double from, double to, long companies) {}
