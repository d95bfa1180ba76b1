/**
 * Rows to files: Parquet tables as the contract promises, their manifest, and the one atomic switch
 * that publishes them.
 *
 * <p>Writes below the published folder only. Never computes a figure.
 */
package fr.barometre.pipeline.publishing;
