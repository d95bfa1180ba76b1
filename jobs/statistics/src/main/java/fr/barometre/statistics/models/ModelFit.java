package fr.barometre.statistics.models;

/**
 * How far a model is from the answers. Weights are on the scale where their mean over the companies
 * is 1, or in the units of {@link LinearModel#inUnitsOf}.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyglm} and its {@code summary}.
 *
 * @param deviance of the model, {@code sum w d(y, mu)}
 * @param nullDeviance of the mean alone
 * @param dispersion variance of the Pearson residuals {@code (y - mu) / sqrt(V(mu))} among
 *     companies; under replicates their mean square
 * @param iterations taken to the coefficients
 */
public record ModelFit(double deviance, double nullDeviance, double dispersion, int iterations) {}
