package fr.barometre.survey;

import java.nio.file.Path;

/**
 * The codes of a nomenclature, in one of its versions.
 *
 * @param file a CSV with a header, UTF-8, comma separated
 * @param column the column of the codes
 */
public record CodeList(Path file, String column) {}
