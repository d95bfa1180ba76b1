/**
 * Precision from replicates: a statistic is computed again under many sets of weights, and its
 * spread is its variance.
 *
 * <p>Source: R {@code survey} 4.5, {@code svrepdesign} and {@code svrVar}.
 */
package fr.barometre.statistics.replication;
