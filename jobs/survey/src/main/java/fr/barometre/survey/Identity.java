package fr.barometre.survey;

import java.util.List;

/**
 * What names a company or a person, and is never published: in {@code responses} a keyed hash of
 * {@link RawAnswers#key} stands for the company.
 *
 * @param identifiers ids of the questions
 */
public record Identity(List<String> identifiers, Place place) {}
