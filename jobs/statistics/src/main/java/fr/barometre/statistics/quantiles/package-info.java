/**
 * Weighted quantiles by the rules in use, and their intervals by inversion of the distribution.
 *
 * <p>Uses designs and means; knows nothing of how the sample was read.
 */
package fr.barometre.statistics.quantiles;
