/**
 * What is published, read from the files alone: the footer of a table says its columns, {@code
 * run.json} says what was run. Never needs the survey's folder, never writes.
 */
package fr.barometre.report.published;
