/**
 * From figures to the tables of counts that they follow from, and back: which figure has to lose
 * its numbers so that nothing is seen of one company.
 *
 * <p>Counts and names; what is hidden is decided by {@code protecting}.
 */
package fr.barometre.pipeline.disclosure;
