package fr.barometre.statistics.models;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Iteratively reweighted least squares to R's stopping rule: {@code |dev - dev_old| / (|dev| + 0.1)
 * < 1e-8}, at most 25 times.
 *
 * <p>Source: R 4.2.2, {@code glm.fit}.
 *
 * @param columns of the model matrix, the intercept first
 * @param prior weight of each entry; those of weight 0 are not read
 */
record Iterations(Family family, double[][] columns, double[] outcome, double[] prior) {
  static final int MOST = 25;
  private static final double STOP = 1e-8;

  /** Empty if the deviance does not settle. */
  Optional<Fit> from(double[] predictors) {
    double deviance = deviance(predictors);
    double[] current = predictors;
    for (int iteration = 1; iteration <= MOST; iteration++) {
      Fit fit = step(current, iteration);
      if (Math.abs(fit.deviance() - deviance) / (Math.abs(fit.deviance()) + 0.1) < STOP) {
        return Optional.of(fit);
      }
      deviance = fit.deviance();
      current = fit.predictors();
    }
    return Optional.empty();
  }

  /** {@code sum w d(y, mu)}. */
  double deviance(double[] predictors) {
    double sum = 0;
    for (int i : rows()) {
      sum += prior[i] * family.deviance(outcome[i], family.mean(predictors[i]));
    }
    return sum;
  }

  int[] rows() {
    return IntStream.range(0, prior.length).filter(i -> prior[i] != 0).toArray();
  }

  private Fit step(double[] predictors, int iteration) {
    int[] rows = rows();
    double[] working = new double[predictors.length];
    double[][] x = new double[rows.length][columns.length];
    double[] z = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      int i = rows[r];
      double mean = family.mean(predictors[i]);
      double slope = family.slope(predictors[i]);
      working[i] = prior[i] * slope * slope / family.variance(mean);
      double root = Math.sqrt(working[i]);
      z[r] = root * (predictors[i] + (outcome[i] - mean) / slope);
      for (int j = 0; j < columns.length; j++) {
        x[r][j] = root * columns[j][i];
      }
    }
    int[] kept = IndependentColumns.of(x);
    int[] all = IntStream.range(0, rows.length).toArray();
    QRDecomposition qr =
        new QRDecomposition(new Array2DRowRealMatrix(x, false).getSubMatrix(all, kept));
    double[] solved = qr.getSolver().solve(new ArrayRealVector(z)).toArray();
    double[] coefficients = new double[columns.length];
    Arrays.fill(coefficients, Double.NaN);
    double[] next = new double[predictors.length];
    for (int a = 0; a < kept.length; a++) {
      coefficients[kept[a]] = solved[a];
      for (int i : rows) {
        next[i] += solved[a] * columns[kept[a]][i];
      }
    }
    return new Fit(
        coefficients, kept, next, working, inverse(qr, kept.length), deviance(next), iteration);
  }

  /** {@code (X'WX)^-1 = R^-1 R^-T}. */
  private static RealMatrix inverse(QRDecomposition qr, int rank) {
    RealMatrix r = qr.getR().getSubMatrix(0, rank - 1, 0, rank - 1);
    RealMatrix half = new QRDecomposition(r).getSolver().getInverse();
    return half.multiply(half.transpose());
  }
}
