/**
 * Every figure by every segment as one workbook. Reads published tables, marks and lays out;
 * compares nothing itself.
 */
package fr.barometre.report.tabbook;
