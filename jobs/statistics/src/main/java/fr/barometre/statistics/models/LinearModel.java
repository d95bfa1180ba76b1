package fr.barometre.statistics.models;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Statistic;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Variances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A generalised linear model as a statistic: its coefficients as a function of the weights, with
 * their influence.
 *
 * <p>Iteratively reweighted least squares from R's starting values to R's stopping rule ({@code
 * |dev - dev_old| / (|dev| + 0.1) < 1e-8}, at most 25). Influence: {@code (X'WX)^-1 x_i W_i r_i}
 * with the working weights W of the last iteration and the working residuals r at its result.
 * Copying both is what makes the covariance R's to the last digits.
 *
 * <p>A column that the ones before it explain (residual norm below 1e-11 of its own) has no
 * coefficient: NaN, influence 0.
 */
public final class LinearModel implements Statistic {
  private static final int MOST_ITERATIONS = 25;
  private static final double STOP = 1e-8;
  private static final double CERTAIN = 1e-6;

  private final Family family;
  private final double[] outcome;
  private final List<Term> terms;
  private final int[] multiplicity;
  private final double[][] columns; // the intercept first
  private final double unit; // NaN for the mean weight of the companies in the model
  private final double[] start; // coefficients; null for the family's own beginning

  /**
   * @param outcome one value per entry; not read where the weight is 0
   * @param multiplicity companies each entry stands for
   */
  public LinearModel(Family family, double[] outcome, List<Term> terms, int[] multiplicity) {
    this(family, outcome, terms, multiplicity, Double.NaN, null);
  }

  private LinearModel(
      Family family,
      double[] outcome,
      List<Term> terms,
      int[] multiplicity,
      double unit,
      double[] start) {
    this.start = start;
    this.unit = unit;
    this.family = family;
    this.outcome = outcome;
    this.terms = List.copyOf(terms);
    this.multiplicity = multiplicity;
    List<double[]> all = new ArrayList<>();
    double[] ones = new double[outcome.length];
    Arrays.fill(ones, 1);
    all.add(ones);
    terms.forEach(term -> all.addAll(Arrays.asList(term.columns())));
    this.columns = all.toArray(double[][]::new);
  }

  /**
   * The same model with another weight counting as 1. R takes the mean over all companies of the
   * design, those with missing answers too: it decides when iteration stops, and scales the fit.
   */
  public LinearModel inUnitsOf(double weight) {
    return new LinearModel(family, outcome, terms, multiplicity, weight, start);
  }

  /** Iteration begins at the coefficients of these weights. */
  @Override
  public LinearModel fixedAt(double[] weights) {
    return new LinearModel(family, outcome, terms, multiplicity, unit, values(weights));
  }

  @Override
  public int size() {
    return columns.length;
  }

  public List<Term> terms() {
    return terms;
  }

  /** The position of a term's first coefficient. */
  public int position(Term term) {
    int at = 1;
    for (Term other : terms) {
      if (other == term) {
        return at;
      }
      at += other.columns().length;
    }
    throw new IllegalArgumentException("no term " + term.name());
  }

  @Override
  public double[] values(double[] weights) {
    return fit(weights).coefficients();
  }

  @Override
  public double[][] influence(double[] weights) {
    Fit fit = fit(weights);
    int[] kept = fit.kept();
    double[][] bread = fit.inverse().getData();
    double[][] influence = new double[columns.length][weights.length];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] == 0) {
        continue;
      }
      double predictor = fit.predictors()[i];
      double residual = (outcome[i] - family.mean(predictor)) / family.slope(predictor);
      double score = fit.working()[i] * residual;
      for (int a = 0; a < kept.length; a++) {
        double sum = 0;
        for (int b = 0; b < kept.length; b++) {
          sum += bread[a][b] * columns[kept[b]][i];
        }
        influence[kept[a]][i] = sum * score;
      }
    }
    return influence;
  }

  /**
   * The average marginal effect of each coefficient's column, as a statistic of its own: for a
   * column of 0 and 1 the mean over the companies of {@code mu(1) - mu(0)}, the other columns of
   * its term being 0; else the mean of {@code d mu / d x}.
   */
  public Statistic marginalEffects() {
    return new MarginalEffects(this, family, columns);
  }

  /** The rank of the model at the given weights. */
  public int rank(double[] weights) {
    return fit(weights).kept().length;
  }

  /** How far the model is from the answers, at the given weights. */
  public ModelFit quality(double[] weights) {
    Fit fit = fit(weights);
    int[] rows = rows(weights);
    double[] prior = rescaled(weights, rows);
    double[] pearson = new double[weights.length];
    double[] constant = new double[weights.length];
    double mean = new Means(outcome).values(weights)[0];
    for (int i : rows) {
      double predicted = family.mean(fit.predictors()[i]);
      pearson[i] = (outcome[i] - predicted) / Math.sqrt(family.variance(predicted));
      constant[i] = family.link(mean);
    }
    double companies = Arrays.stream(rows).map(i -> multiplicity[i]).sum();
    double scale = Arrays.stream(prior).sum() / companies;
    return new ModelFit(
        deviance(rows, prior, fit.predictors()),
        deviance(rows, prior, constant),
        new Variances(multiplicity, pearson).values(weights)[0] * scale);
  }

  double[] outcome() {
    return outcome;
  }

  Fit fit(double[] weights) {
    int[] rows = rows(weights);
    double[] prior = rescaled(weights, rows);
    double[] predictors = new double[weights.length];
    for (int i : rows) {
      predictors[i] =
          start == null
              ? family.link(family.start(outcome[i], prior[i] / multiplicity[i]))
              : predictor(start, i);
    }
    double deviance = deviance(rows, prior, predictors);
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      Fit fit = step(rows, prior, predictors);
      double next = deviance(rows, prior, fit.predictors());
      if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < STOP) {
        if (family == Family.QUASIBINOMIAL) {
          refuseSeparated(fit, rows, weights);
        }
        return fit;
      }
      deviance = next;
      predictors = fit.predictors();
    }
    throw new UndefinedEstimate(
        "the model did not converge in "
            + MOST_ITERATIONS
            + " iterations. "
            + Separation.find(outcome, terms, weights).orElse("Take terms out until it does."));
  }

  private double predictor(double[] coefficients, int entry) {
    double sum = 0;
    for (int j = 0; j < columns.length; j++) {
      sum += Double.isNaN(coefficients[j]) ? 0 : coefficients[j] * columns[j][entry];
    }
    return sum;
  }

  /** Coefficients that grow until iteration stops mean nothing. */
  private void refuseSeparated(Fit fit, int[] rows, double[] weights) {
    if (Arrays.stream(rows).anyMatch(i -> isCertain(family.mean(fit.predictors()[i])))) {
      Separation.refuse(outcome, terms, weights);
    }
  }

  private static boolean isCertain(double mean) {
    return mean < CERTAIN || mean > 1 - CERTAIN;
  }

  /**
   * Weights with mean 1 over the companies, or in units: the scale leaves the coefficients alone
   * and decides when to stop.
   */
  private double[] rescaled(double[] weights, int[] rows) {
    double sum = 0;
    long companies = 0;
    for (int i : rows) {
      sum += weights[i];
      companies += multiplicity[i];
    }
    double[] rescaled = new double[weights.length];
    for (int i : rows) {
      rescaled[i] = Double.isNaN(unit) ? weights[i] * companies / sum : weights[i] / unit;
    }
    return rescaled;
  }

  private Fit step(int[] rows, double[] prior, double[] predictors) {
    int p = columns.length;
    double[] working = new double[predictors.length];
    double[][] x = new double[rows.length][p];
    double[] z = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      int i = rows[r];
      double mean = family.mean(predictors[i]);
      double slope = family.slope(predictors[i]);
      working[i] = prior[i] * slope * slope / family.variance(mean);
      double root = Math.sqrt(working[i]);
      z[r] = root * (predictors[i] + (outcome[i] - mean) / slope);
      for (int j = 0; j < p; j++) {
        x[r][j] = root * columns[j][i];
      }
    }
    int[] kept = IndependentColumns.of(x);
    int[] all = IntStream.range(0, rows.length).toArray();
    RealMatrix design = new Array2DRowRealMatrix(x, false).getSubMatrix(all, kept);
    QRDecomposition qr = new QRDecomposition(design);
    double[] solved = qr.getSolver().solve(new ArrayRealVector(z)).toArray();
    double[] coefficients = new double[p];
    Arrays.fill(coefficients, Double.NaN);
    double[] next = new double[predictors.length];
    for (int a = 0; a < kept.length; a++) {
      coefficients[kept[a]] = solved[a];
      for (int i : rows) {
        next[i] += solved[a] * columns[kept[a]][i];
      }
    }
    RealMatrix r = qr.getR().getSubMatrix(0, kept.length - 1, 0, kept.length - 1);
    RealMatrix half = new QRDecomposition(r).getSolver().getInverse();
    return new Fit(coefficients, kept, next, working, half.multiply(half.transpose()));
  }

  private double deviance(int[] rows, double[] prior, double[] predictors) {
    double sum = 0;
    for (int i : rows) {
      sum += prior[i] * family.deviance(outcome[i], family.mean(predictors[i]));
    }
    return sum;
  }

  private static int[] rows(double[] weights) {
    return IntStream.range(0, weights.length).filter(i -> weights[i] != 0).toArray();
  }

  /**
   * @param coefficients NaN where collinear
   * @param kept positions of the others
   * @param predictors at the end of the last iteration
   * @param working weights of the last iteration
   * @param inverse of X'WX over the kept columns
   */
  record Fit(
      double[] coefficients,
      int[] kept,
      double[] predictors,
      double[] working,
      RealMatrix inverse) {}
}
