/** Raw answers in workbooks of Excel. */
package fr.barometre.pipeline.loading.spreadsheet;
