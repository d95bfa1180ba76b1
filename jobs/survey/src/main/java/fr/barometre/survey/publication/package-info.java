/**
 * The runs of an edition and which of them readers see: where they stand, the lock of whoever
 * writes, the one switch that publishes, the way back to an earlier run, and how long runs are
 * kept.
 *
 * <p>Moves files and never looks into a table. Storage is behind {@link
 * fr.barometre.survey.publication.RunStore}; nothing but its implementations knows what kind it is.
 */
package fr.barometre.survey.publication;
