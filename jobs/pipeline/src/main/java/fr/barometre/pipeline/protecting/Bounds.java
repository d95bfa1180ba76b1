package fr.barometre.pipeline.protecting;

/**
 * What follows about a hidden value from all that is published.
 *
 * @param lower at least 0
 * @param upper infinite where nothing published limits it
 */
public record Bounds(double lower, double upper) {}
