package fr.barometre.survey;

import java.util.List;

/**
 * A regression of one variable on others.
 *
 * @param outcome a boolean variable for QUASIBINOMIAL, else a number
 * @param terms variables, in the order of the table; a single answer enters by its modalities, the
 *     first being the reference
 * @param base id of a declared base
 */
public record Model(
    String id,
    Label label,
    String outcome,
    ModelFamily family,
    List<String> terms,
    String base,
    Place place) {}
