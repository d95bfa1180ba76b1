package fr.barometre.survey;

import java.util.Map;

/**
 * A test of whether one answer depends on another.
 *
 * @param variable a coding for INDEPENDENCE, else a number
 * @param by the coding whose classes are compared
 * @param base id of a declared base
 * @param domain codes by segment: the companies looked at; all where empty
 * @param method code of the test: rao_scott, wald … for INDEPENDENCE, wilcoxon … for RANKS, student
 *     for MEANS
 */
public record Association(
    String id,
    Label label,
    AssociationKind kind,
    String variable,
    String by,
    String base,
    Map<String, String> domain,
    String method,
    Place place) {}
