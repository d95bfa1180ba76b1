/**
 * What changed between two published editions, read from their tables.
 *
 * <p>Pairs cells and companies; what a difference, its precision or a correlation is, {@code
 * statistics} says.
 */
package fr.barometre.report.change;
