/**
 * Figures drawn. A form lays marks on a page, the same marks become SVG and a picture; with its own
 * font and its own arithmetic of text, so that the same figure gives the same bytes everywhere.
 *
 * <p>Draws what {@code figure} holds and computes no estimate. Asks nothing of the machine: no
 * font, no locale, no date.
 */
package fr.barometre.report.chart;
