/**
 * Companies identical in everything that matters, collapsed into one entry with its multiplicity:
 * the reduction for statistics that are no sums (quantiles, models, rank tests).
 *
 * <p>Groups and counts; never computes an estimate.
 */
package fr.barometre.pipeline.collapsing;
