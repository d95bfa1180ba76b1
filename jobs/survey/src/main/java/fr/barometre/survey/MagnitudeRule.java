package fr.barometre.survey;

import java.util.Optional;

/**
 * When a total, mean or ratio shows a single company too clearly.
 *
 * @param dominance share of the magnitude from which its largest contributor hides it
 * @param pPercent share of the largest contribution to within which the second contributor must not
 *     be able to estimate it
 */
public record MagnitudeRule(double dominance, Optional<Double> pPercent) {}
