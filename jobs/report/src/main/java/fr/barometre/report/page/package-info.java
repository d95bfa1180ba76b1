/**
 * An edition as one HTML file: figures, codebook and method, in French and in English, that needs
 * no network. Lays out what {@code figure} and {@code published} read; computes no estimate.
 *
 * <p>The file works without its script: the script searches, filters, switches the language and
 * saves, and takes nothing that is there away from who reads without it.
 */
package fr.barometre.report.page;
