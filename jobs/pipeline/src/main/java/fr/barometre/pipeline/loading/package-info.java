/**
 * Raw files to typed answers, each cell traced to file, record and line.
 *
 * <p>Everything is read as text, decoded strictly and parsed here; a cell that cannot be read
 * becomes a {@link fr.barometre.pipeline.loading.Breach} instead of an exception. Never writes,
 * never judges a response as a whole.
 */
package fr.barometre.pipeline.loading;
