package fr.barometre.pipeline.protecting;

/**
 * How far from a hidden value an attacker's bounds have to stay.
 *
 * @param below the lower bound is at most {@code value - below}
 * @param above the upper bound is at least {@code value + above}
 * @param width upper less lower bound is at least this
 */
public record Interval(double below, double above, double width) {}
