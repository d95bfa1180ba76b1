/**
 * From raw answers to published tables, on Spark: the only module that knows it.
 *
 * <p>One class per stage, called in order by {@code Run}. Sums, counts and groups; the inference is
 * in {@code statistics}. No Spark type leaves this module.
 */
package fr.barometre.pipeline;
