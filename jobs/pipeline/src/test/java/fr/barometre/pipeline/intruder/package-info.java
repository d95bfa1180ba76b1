/**
 * An attack on a published edition from outside: what a reader knows of hidden counts, and a solver
 * that is none of ours.
 *
 * <p>Uses the declaration of the survey and published rows, never {@code disclosure} or {@code
 * protecting}, so that a mistake there is not made here again.
 */
package fr.barometre.pipeline.intruder;
