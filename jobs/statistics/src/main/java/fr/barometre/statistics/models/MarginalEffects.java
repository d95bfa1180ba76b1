package fr.barometre.statistics.models;

import fr.barometre.statistics.design.Statistic;
import java.util.Arrays;

/**
 * Average marginal effects of the columns of a model, the intercept's being NaN.
 *
 * <p>For a yes/no column {@code sum w (mu(x_j = 1) - mu(x_j = 0)) / sum w}, the other columns of
 * its term being 0; for a number {@code sum w mu'(eta) beta_j / sum w}. Influence: that of the mean
 * at fixed coefficients, plus the gradient with respect to the coefficients times theirs.
 */
final class MarginalEffects implements Statistic {
  private final LinearModel model;
  private final Family family;
  private final double[][] columns;

  MarginalEffects(LinearModel model, Family family, double[][] columns) {
    this.model = model;
    this.family = family;
    this.columns = columns;
  }

  @Override
  public int size() {
    return columns.length;
  }

  @Override
  public double[] values(double[] weights) {
    Fit fit = model.fit(weights);
    double[] effects = new double[columns.length];
    effects[0] = Double.NaN;
    for (int j = 1; j < columns.length; j++) {
      effects[j] = average(effects(fit, weights, j), weights);
    }
    return effects;
  }

  @Override
  public double[][] influence(double[] weights) {
    Fit fit = model.fit(weights);
    double[][] ofCoefficients = model.influence(weights);
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[][] influence = new double[columns.length][weights.length];
    for (int j = 1; j < columns.length; j++) {
      if (Double.isNaN(fit.coefficients()[j])) {
        continue;
      }
      double[] each = effects(fit, weights, j);
      double mean = average(each, weights);
      double[] gradient = gradient(fit, weights, j);
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] == 0) {
          continue;
        }
        double sum = weights[i] * (each[i] - mean) / total;
        for (int k : fit.kept()) {
          sum += gradient[k] * ofCoefficients[k][i];
        }
        influence[j][i] = sum;
      }
    }
    return influence;
  }

  private double[] effects(Fit fit, double[] weights, int j) {
    double beta = fit.coefficients()[j];
    boolean binary = isBinary(j, weights);
    boolean[] own = ownTerm(j);
    double[] effects = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        continue;
      }
      if (binary) {
        double without = without(fit, own, i);
        effects[i] = family.mean(without + beta) - family.mean(without);
      } else {
        effects[i] = family.slope(fit.predictors()[i]) * beta;
      }
    }
    return effects;
  }

  /** {@code d effect_j / d beta_k}, averaged. */
  private double[] gradient(Fit fit, double[] weights, int j) {
    double beta = fit.coefficients()[j];
    boolean binary = isBinary(j, weights);
    boolean[] own = ownTerm(j);
    double[] gradient = new double[columns.length];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        continue;
      }
      total += weights[i];
      double without = binary ? without(fit, own, i) : 0;
      for (int k : fit.kept()) {
        double x = columns[k][i];
        if (!binary) {
          double predictor = fit.predictors()[i];
          gradient[k] +=
              weights[i]
                  * (family.slopeOfSlope(predictor) * beta * x
                      + (k == j ? family.slope(predictor) : 0));
        } else if (k == j) {
          gradient[k] += weights[i] * family.slope(without + beta);
        } else if (!own[k]) {
          gradient[k] += weights[i] * x * (family.slope(without + beta) - family.slope(without));
        }
      }
    }
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] /= total;
    }
    return gradient;
  }

  /** The predictor of an entry with all columns of a term at 0. */
  private double without(Fit fit, boolean[] term, int i) {
    double predictor = fit.predictors()[i];
    for (int k : fit.kept()) {
      if (term[k]) {
        predictor -= fit.coefficients()[k] * columns[k][i];
      }
    }
    return predictor;
  }

  /** Which columns belong to the term of column j. */
  private boolean[] ownTerm(int j) {
    boolean[] own = new boolean[columns.length];
    for (Term term : model.terms()) {
      int first = model.position(term);
      int last = first + term.columns().length;
      if (j >= first && j < last) {
        Arrays.fill(own, first, last, true);
      }
    }
    return own;
  }

  private boolean isBinary(int j, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0 && columns[j][i] != 0 && columns[j][i] != 1) {
        return false;
      }
    }
    return true;
  }

  private static double average(double[] values, double[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] == 0 ? 0 : weights[i] * values[i];
      total += weights[i];
    }
    return sum / total;
  }
}
