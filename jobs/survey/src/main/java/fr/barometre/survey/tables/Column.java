package fr.barometre.survey.tables;

import java.io.Serializable;

/**
 * A column of a published table.
 *
 * @param description one sentence, stored in the schema of the file
 * @param required whether it is never null
 */
public record Column(String name, ColumnType type, boolean required, String description)
    implements Serializable {}
