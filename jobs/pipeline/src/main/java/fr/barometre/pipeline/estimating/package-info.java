/**
 * From the declared indicators to rows of {@code estimates}: what each measures, in which domains,
 * and what becomes of it.
 *
 * <p>Names, orders and asks {@code statistics}; never computes a variance.
 */
package fr.barometre.pipeline.estimating;
