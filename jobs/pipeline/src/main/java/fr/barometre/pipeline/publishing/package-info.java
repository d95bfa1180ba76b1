/**
 * Rows to files: Parquet tables as the contract promises, and their manifest.
 *
 * <p>Writes into the folder of one publication only. Never computes a figure.
 */
package fr.barometre.pipeline.publishing;
