/**
 * The reference cases through Spark: their files are read in partitions and reduced as the main job
 * reduces responses, by collapsing companies or by sums, before statistics computes.
 */
package fr.barometre.pipeline.cases;
