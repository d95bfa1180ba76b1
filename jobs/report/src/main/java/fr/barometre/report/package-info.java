/**
 * From published tables to figures: reads, sorts, formats, draws. Never computes an estimate, never
 * loads Spark.
 */
package fr.barometre.report;
