/**
 * Change between two samples that share some of their companies.
 *
 * <p>Uses the estimates of each sample by its own design; never stacks the samples into one.
 */
package fr.barometre.statistics.change;
