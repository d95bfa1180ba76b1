package fr.barometre.survey;

import java.nio.file.Path;

/**
 * A column of a reference table, found by key.
 *
 * @param file a CSV with a header, UTF-8, comma separated; every cell is text
 * @param key the column holding the key
 * @param column the column returned
 */
public record Lookup(Path file, String key, String column) {}
