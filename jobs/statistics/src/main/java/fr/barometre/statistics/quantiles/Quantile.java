package fr.barometre.statistics.quantiles;

import fr.barometre.statistics.intervals.Interval;

/**
 * An estimated quantile, in the unit of the answers.
 *
 * @param p its share
 * @param standardError half the width of the interval over the t quantile; NaN with it
 * @param interval a bound beyond the answers is NaN
 */
public record Quantile(double p, double value, double standardError, Interval interval) {}
