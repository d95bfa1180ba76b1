package fr.barometre.survey;

/**
 * One of the answers a closed question offers.
 *
 * @param code what is published; for a question with several answers also the suffix of its column
 * @param raw how the raw file writes it: the cell's text, or for several answers the sub-question's
 *     code; the code itself where nothing else is declared
 */
public record Modality(String code, String raw, Label label) {}
