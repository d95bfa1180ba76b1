/**
 * Tests of whether answers depend on each other: tables of two codings, means and ranks of two
 * classes or more.
 *
 * <p>Uses a {@link fr.barometre.statistics.design.Design} for every covariance; computes none by
 * itself.
 */
package fr.barometre.statistics.association;
