/**
 * A figure as an author quotes it: the cells of {@code estimates} it shows, with all that a
 * published number carries, and the formats it can be written in.
 */
package fr.barometre.report.figure;
