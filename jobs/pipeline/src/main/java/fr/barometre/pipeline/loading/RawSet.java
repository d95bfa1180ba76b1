package fr.barometre.pipeline.loading;

import java.util.List;

/**
 * Columns that together answer one question, one for each modality.
 *
 * @param name as {@code column} of a question gives it
 * @param columns their names
 * @param counted the cell that says yes; any other says no
 */
public record RawSet(String name, String label, List<String> columns, String counted) {}
