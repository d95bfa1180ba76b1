package fr.barometre.survey;

import java.util.List;

/**
 * Exclusive answers whose shares are added up in a figure: agreement from two of four answers, say.
 *
 * @param modalities the codes added up, two or more
 */
public record NetTotal(Label label, List<String> modalities) {}
