/**
 * An edition as one HTML file: figures, codebook and method, in French and in English, that needs
 * no network. Lays out what {@code figure} and {@code published} read; computes no estimate.
 *
 * <p>Without its script the file is still read: the script searches, filters, switches the
 * language, saves, and draws the charts of the other language and of narrow screens, which lie
 * packed.
 */
package fr.barometre.report.page;
