package fr.barometre.survey;

import java.util.Map;

/**
 * A segment whose codes lie within those of a coarser one.
 *
 * @param within the coarser segment
 * @param parents its code for each code of the finer one
 */
public record Nesting(String segment, String within, Map<String, String> parents) {}
