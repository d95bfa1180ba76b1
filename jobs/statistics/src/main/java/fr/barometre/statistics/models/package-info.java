/**
 * Regressions under a design: coefficients, their covariance, tests of terms, average marginal
 * effects.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyglm}, whose iterations are followed step by step.
 */
package fr.barometre.statistics.models;
