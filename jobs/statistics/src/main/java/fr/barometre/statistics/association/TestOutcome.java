package fr.barometre.statistics.association;

/**
 * What a test found. NaN where undefined.
 *
 * @param statistic F, or chi-square
 * @param df of the hypothesis
 * @param residualDf of the precision; infinite for a chi-square
 * @param pValue probability of a statistic beyond this one where nothing depends on anything
 */
public record TestOutcome(double statistic, double df, double residualDf, double pValue) {}
