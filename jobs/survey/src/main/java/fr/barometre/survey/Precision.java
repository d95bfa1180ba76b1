package fr.barometre.survey;

/**
 * How precision is expressed unless an indicator says otherwise.
 *
 * @param level of confidence, 0.95 say
 * @param proportionInterval code of the interval for proportions: logit, beta, wilson, mean …
 * @param minimumRespondents below it a figure is withheld
 * @param cautionRespondents below it a figure is published with caution
 */
public record Precision(
    double level, String proportionInterval, int minimumRespondents, int cautionRespondents) {}
