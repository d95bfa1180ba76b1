package fr.barometre.report.tabbook;

import fr.barometre.report.workbook.Sheet;

/**
 * All indicators by one segment.
 *
 * @param title what the sheet shows, in words
 * @param indicators how many
 */
record BannerPage(Sheet sheet, String title, long indicators) {}
