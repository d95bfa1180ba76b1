/** What a check found, on the terminal, as a page and as a workbook. */
package fr.barometre.cli.findings;
