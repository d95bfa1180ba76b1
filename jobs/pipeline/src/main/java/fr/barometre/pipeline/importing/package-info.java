/**
 * From an export of a survey tool to a first {@code survey.yaml}: what the file knows is written
 * down, and what a person must decide is marked. Needs no Spark.
 */
package fr.barometre.pipeline.importing;
