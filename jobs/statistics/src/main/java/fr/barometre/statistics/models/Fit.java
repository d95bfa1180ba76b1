package fr.barometre.statistics.models;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where the iterations of a model ended.
 *
 * @param coefficients NaN where collinear
 * @param kept positions of the others
 * @param predictors at the end of the last iteration
 * @param working weights of the last iteration
 * @param inverse of X'WX over the kept columns: the covariance without a design, at dispersion 1
 * @param deviance at the predictors
 * @param iterations taken
 */
record Fit(
    double[] coefficients,
    int[] kept,
    double[] predictors,
    double[] working,
    RealMatrix inverse,
    double deviance,
    int iterations) {}
