package fr.barometre.survey;

/**
 * An answer that is set right where a condition says it is wrong: euros where thousands were asked.
 *
 * @param variable the question
 * @param when SQL over questions: where it is made
 * @param set SQL over questions: what the answer becomes
 */
public record Correction(
    String id, Label label, String variable, String when, String set, Place place) {}
