/**
 * The contract of the published tables: their names, their columns with type and description, where
 * they stand.
 *
 * <p>{@code pipeline} writes them and {@code report} reads them; they meet here and in the files.
 * Never opens a file.
 */
package fr.barometre.survey.tables;
