package fr.barometre.pipeline.checking;

/**
 * Why a question has no answer, in shares of the responses kept; the rest have answered.
 *
 * @param notAsked routing passed the question over
 * @param noAnswer it was asked and left empty
 * @param dontKnow the company said that it does not know
 */
public record AbsenceShares(double notAsked, double noAnswer, double dontKnow) {}
