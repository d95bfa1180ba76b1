package fr.barometre.pipeline.loading;

import java.util.List;
import java.util.Optional;

/**
 * Columns that together answer one question: one for each modality, or one for each choice made.
 *
 * @param name as {@code column} of a question gives it
 * @param columns their names
 * @param counted the cell that says yes, any other saying no; empty where cells are codes of
 *     modalities
 */
public record RawSet(String name, String label, List<String> columns, Optional<String> counted) {}
