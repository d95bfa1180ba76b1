package fr.barometre.report.published;

/**
 * A column as the footer of its file tells it.
 *
 * @param type in lower case: string, long, double, boolean, date, timestamp
 * @param description one sentence; empty where the file has none
 */
public record PublishedColumn(String name, String type, String description) {}
