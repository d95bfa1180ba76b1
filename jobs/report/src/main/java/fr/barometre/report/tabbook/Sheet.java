package fr.barometre.report.tabbook;

import java.util.List;

/**
 * One table of the book.
 *
 * @param name of the tab
 * @param title what it shows, in words
 * @param header no text twice
 * @param figures how many figures it shows
 */
record Sheet(String name, String title, List<String> header, List<List<Cell>> rows, long figures) {}
