/**
 * Tables as spreadsheets, xlsx and ods: one marked-up table a sheet from its first cell, no merged
 * cells, texts that are never formulas. Knows nothing of figures; whoever has a table to hand on
 * lays it out as a {@link fr.barometre.report.workbook.Book}.
 */
package fr.barometre.report.workbook;
