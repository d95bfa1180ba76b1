package fr.barometre.statistics.models;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import fr.barometre.statistics.estimators.Means;
import java.util.Arrays;

/**
 * The mean outcome as it would be if every company had the same modality of a term, all else
 * remaining as it is: {@code m_l = sum w mu_l / sum w}, one per modality, the reference first.
 *
 * <p>Covariance: {@code G' V G} with V that of the coefficients and {@code g_l = sum w mu'_l x_l /
 * sum w}, plus that of the means of the predictions at fixed coefficients, the two taken as
 * independent. The modality of a term that has no coefficient is NaN.
 *
 * <p>Source: Graubard and Korn, Biometrics 55, 1999; R {@code survey} 4.5, {@code svypredmeans}.
 */
public final class PredictiveMargins {
  private final LinearModel model;
  private final Term term;

  /**
   * @param term of the model
   * @throws UndefinedEstimate if the term is part of an interaction, or one itself
   */
  public PredictiveMargins(LinearModel model, Term term) {
    model.position(term);
    for (Term other : model.terms()) {
      if (other.parts().contains(term) || other == term && !term.parts().isEmpty()) {
        throw new UndefinedEstimate(
            "the effect of %s depends on another term in %s. Take the interaction out."
                .formatted(term.name(), other.name()));
      }
    }
    this.model = model;
    this.term = term;
  }

  /** The margins with their covariance; the design is that of the companies in the model. */
  public Estimates of(Design design) {
    double[] weights = design.totalWeights();
    Fit fit = model.fit(weights);
    int levels = term.columns().length + 1;
    double[][] predicted = new double[levels][weights.length];
    double[][] gradients = new double[levels][model.size()];
    double total = Arrays.stream(weights).sum();
    for (int level = 0; level < levels; level++) {
      boolean defined = level == 0 || !Double.isNaN(fit.coefficients()[position(level)]);
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] == 0) {
          continue;
        }
        double predictor = predictor(fit, level, i);
        predicted[level][i] = defined ? model.family().mean(predictor) : Double.NaN;
        double slope = weights[i] / total * model.family().slope(predictor);
        for (int k : fit.kept()) {
          gradients[level][k] += slope * at(level, k, i);
        }
      }
    }
    Estimates means = design.estimate(new Means(predicted));
    Estimates ofCoefficients = Contrasts.linear(determined(design, fit), gradients);
    return new Estimates(means.values(), sum(means.covariance(), ofCoefficients.covariance()));
  }

  private int position(int level) {
    return model.position(term) + level - 1;
  }

  /** The k-th column of the model matrix where the term is at the level. */
  private double at(int level, int k, int entry) {
    int first = model.position(term);
    boolean own = k >= first && k < first + term.columns().length;
    if (!own) {
      return model.columns()[k][entry];
    }
    return level > 0 && k == position(level) ? 1 : 0;
  }

  private double predictor(Fit fit, int level, int entry) {
    double sum = 0;
    for (int k : fit.kept()) {
      sum += fit.coefficients()[k] * at(level, k, entry);
    }
    return sum;
  }

  /** The coefficients, 0 instead of those that are none. */
  private Estimates determined(Design design, Fit fit) {
    double[] values = new double[model.size()];
    for (int k : fit.kept()) {
      values[k] = fit.coefficients()[k];
    }
    return new Estimates(values, design.estimate(model).covariance());
  }

  private static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][a.length];
    for (int j = 0; j < a.length; j++) {
      for (int k = 0; k < a.length; k++) {
        sum[j][k] = a[j][k] + b[j][k];
      }
    }
    return sum;
  }
}
