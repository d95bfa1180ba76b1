package fr.barometre.survey;

import java.util.List;

/**
 * Raw cells that stand for an absence: no answer given, or "don't know". An empty cell is always no
 * answer.
 */
public record MissingCodes(List<String> noAnswer, List<String> dontKnow) {}
