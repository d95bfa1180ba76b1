/**
 * Confidentiality of tables: which cells break a primary rule, which others are hidden with them so
 * that nothing hidden can be computed again, and the attack that tries to.
 *
 * <p>Knows cells and their additive relations, neither Spark nor the published tables. {@link
 * fr.barometre.pipeline.protecting.Suppression} hides, {@link
 * fr.barometre.pipeline.protecting.Attack} judges; they share the cells and no method.
 */
package fr.barometre.pipeline.protecting;
