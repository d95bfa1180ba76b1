package fr.barometre.statistics.models;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.intervals.WeightedChiSquares;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Rao and Scott's working likelihood ratio test that all coefficients of some terms are 0.
 *
 * <p>Statistic: the deviance without the terms less that with them. It follows {@code sum lambda_j
 * chi²_1}, the scale estimated on the residual degrees of freedom, with lambda the eigenvalues of
 * {@code V0^-1 V}: V the covariance under the design, V0 the part of {@code (X'WX)^-1} that belongs
 * to the terms. Probability by {@link WeightedChiSquares}.
 *
 * <p>Source: Lumley and Scott, Australian and New Zealand Journal of Statistics 56, 2014; R {@code
 * survey} 4.5, {@code regTermTest(method = "LRT")}.
 *
 * @param lambda the largest first
 * @param df residual degrees of freedom
 * @param pValue NaN where the terms have no coefficient of their own, or no degrees are left
 */
public record LikelihoodRatioTest(double statistic, double[] lambda, double df, double pValue) {

  /**
   * @throws fr.barometre.statistics.UndefinedEstimate if the model with or without the terms cannot
   *     be fitted
   */
  public static LikelihoodRatioTest of(TestedColumns tested, Design design) {
    LinearModel model = tested.model();
    double[] weights = design.totalWeights();
    Fit fit = model.fit(weights);
    int[] own = tested.kept(fit.coefficients());
    double df = design.degreesOfFreedom() + 1.0 - fit.kept().length;
    double statistic = model.without(tested.terms()).fit(weights).deviance() - fit.deviance();
    if (own.length == 0) {
      return new LikelihoodRatioTest(statistic, new double[0], df, Double.NaN);
    }
    int[] inverted = IntStream.of(own).map(j -> Arrays.binarySearch(fit.kept(), j)).toArray();
    double[] lambda =
        eigenvalues(
            fit.inverse().getSubMatrix(inverted, inverted),
            new Array2DRowRealMatrix(TestedColumns.part(design.estimate(model).covariance(), own)));
    return new LikelihoodRatioTest(
        statistic, lambda, df, WeightedChiSquares.beyond(statistic, lambda, df));
  }

  /** Of {@code V0^-1 V}, as those of the symmetric {@code L^-1 V L^-T} with {@code V0 = L L'}. */
  private static double[] eigenvalues(RealMatrix naive, RealMatrix actual) {
    RealMatrix lower = new CholeskyDecomposition(naive, 1e-9, 0).getL();
    RealMatrix inverse = new LUDecomposition(lower).getSolver().getInverse();
    RealMatrix scaled = inverse.multiply(actual).multiply(inverse.transpose());
    RealMatrix symmetric = scaled.add(scaled.transpose()).scalarMultiply(0.5);
    double[] ascending = new EigenDecomposition(symmetric).getRealEigenvalues();
    Arrays.sort(ascending);
    return IntStream.range(0, ascending.length)
        .mapToDouble(j -> ascending[ascending.length - 1 - j])
        .toArray();
  }
}
