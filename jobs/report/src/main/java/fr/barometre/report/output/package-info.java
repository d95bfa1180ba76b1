/**
 * What a figure is handed on as: text, Markdown, LaTeX, tables for programs and spreadsheets, one
 * by one or the whole set with the values that documents name. Every form has the notes of {@link
 * fr.barometre.report.figure.FigureNotes}.
 */
package fr.barometre.report.output;
