/**
 * How the companies were drawn, and what follows for the precision of anything computed from them.
 *
 * <p>A {@link fr.barometre.statistics.design.Design} knows the weights and gives the covariance of
 * any {@link fr.barometre.statistics.design.Statistic}. Never computes an estimator of its own.
 */
package fr.barometre.statistics.design;
