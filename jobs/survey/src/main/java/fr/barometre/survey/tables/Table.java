package fr.barometre.survey.tables;

import java.util.List;

/**
 * A published table as promised.
 *
 * @param description its grain, in one sentence
 * @param sortedBy the columns that order its rows, unique together
 */
public record Table(String name, String description, List<Column> columns, List<String> sortedBy) {}
