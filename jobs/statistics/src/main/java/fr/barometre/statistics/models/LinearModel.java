package fr.barometre.statistics.models;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.design.Statistic;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Variances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A generalised linear model as a statistic: its coefficients as a function of the weights, with
 * their influence.
 *
 * <p>{@link Iterations} from R's starting values to R's stopping rule. Influence: {@code (X'WX)^-1
 * x_i W_i r_i} with the working weights W of the last iteration and the working residuals r at its
 * result. Copying both is what makes the covariance R's to the last digits.
 *
 * <p>A column that the ones before it explain (residual norm below 1e-11 of its own) has no
 * coefficient: NaN, influence 0. {@link #refuseCollinear} says which.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyglm}.
 */
public final class LinearModel implements Statistic {
  private final Family family;
  private final double[] outcome;
  private final List<Term> terms;
  private final PriorWeights priorWeights;
  private final double[] start; // coefficients; null for the family's own beginning
  private final double[][] columns; // the intercept first

  /**
   * @param outcome one value per entry; not read where the weight is 0
   * @param terms both terms of an interaction stand before it
   * @param multiplicity companies each entry stands for
   */
  public LinearModel(Family family, double[] outcome, List<Term> terms, int[] multiplicity) {
    this(
        family, outcome, terms, new PriorWeights(multiplicity, PriorWeights.Unit.MEAN, null), null);
  }

  private LinearModel(
      Family family,
      double[] outcome,
      List<Term> terms,
      PriorWeights priorWeights,
      double[] start) {
    this.family = family;
    this.outcome = outcome;
    this.terms = List.copyOf(terms);
    this.priorWeights = priorWeights;
    this.start = start;
    List<double[]> all = new ArrayList<>();
    double[] ones = new double[outcome.length];
    Arrays.fill(ones, 1);
    all.add(ones);
    terms.forEach(term -> all.addAll(Arrays.asList(term.columns())));
    this.columns = all.toArray(double[][]::new);
    terms.forEach(term -> term.parts().forEach(this::position));
  }

  /**
   * The same model with another weight counting as 1. R takes the mean over all companies of the
   * design, those with missing answers too: it decides when iteration stops, and scales the fit.
   */
  public LinearModel inUnitsOf(double weight) {
    return with(priorWeights.in((sum, companies) -> weight), start);
  }

  /**
   * The same model of shares of several trials: an outcome is successes over trials, and counts as
   * many times as there were trials.
   *
   * @param trials of one company of each entry; where 0, the entry says nothing
   */
  public LinearModel ofTrials(double[] trials) {
    return with(new PriorWeights(priorWeights.multiplicity(), priorWeights.unit(), trials), start);
  }

  /** Iteration begins at the coefficients of these weights, and replicate weights sum to 1. */
  @Override
  public LinearModel fixedAt(double[] weights) {
    return with(priorWeights.in(PriorWeights.Unit.SUM), values(weights));
  }

  private LinearModel with(PriorWeights others, double[] beginning) {
    return new LinearModel(family, outcome, terms, others, beginning);
  }

  /** The same model without some terms. */
  LinearModel without(Collection<Term> some) {
    List<Term> others = terms.stream().filter(term -> !some.contains(term)).toList();
    return new LinearModel(family, outcome, others, priorWeights, null);
  }

  @Override
  public int size() {
    return columns.length;
  }

  public List<Term> terms() {
    return terms;
  }

  Family family() {
    return family;
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
    throw new IllegalArgumentException(
        "no term %s among %s".formatted(term.name(), terms.stream().map(Term::name).toList()));
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
      if (fit.working()[i] == 0) {
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
   *
   * @throws UndefinedEstimate if the model has an interaction, since no column then changes alone
   */
  public Statistic marginalEffects() {
    for (Term term : terms) {
      if (!term.parts().isEmpty()) {
        throw new UndefinedEstimate(
            "the effect of one term depends on another in %s. Take the interaction out."
                .formatted(term.name()));
      }
    }
    return new MarginalEffects(this, family, columns);
  }

  /** The rank of the model at the given weights. */
  public int rank(double[] weights) {
    return fit(weights).kept().length;
  }

  /**
   * {@code nu + 1 - rank}, nu being those of the design of the companies in the model.
   *
   * @throws UndefinedEstimate if none is left
   */
  public double residualDf(Design design) {
    int rank = rank(design.totalWeights());
    double left = design.degreesOfFreedom() + 1.0 - rank;
    if (left <= 0) {
      throw new UndefinedEstimate(
          "the model has %d coefficients and the sample %d degrees of freedom, which leaves none for its precision. Take terms out, or merge modalities."
              .formatted(rank, design.degreesOfFreedom()));
    }
    return left;
  }

  /**
   * Refuses what {@link #values} passes over: a column that those before it explain.
   *
   * @throws UndefinedEstimate naming each such column
   */
  public void refuseCollinear(double[] weights) {
    int[] kept = fit(weights).kept();
    List<String> explained = new ArrayList<>();
    for (Term term : terms) {
      for (int j = 0; j < term.columns().length; j++) {
        if (Arrays.binarySearch(kept, position(term) + j) < 0) {
          explained.add(term.label(j));
        }
      }
    }
    if (!explained.isEmpty()) {
      throw new UndefinedEstimate(
          "the terms before it leave nothing to explain to: %s. Take it out, or merge it with another."
              .formatted(String.join(", ", explained)));
    }
  }

  /** How far the model is from the answers, at the weights of a design. */
  public ModelFit quality(Design design) {
    double[] weights = design.totalWeights();
    Fit fit = fit(weights);
    double[] prior = priorWeights.of(weights);
    Iterations iterations = new Iterations(family, columns, outcome, prior);
    double[] pearson = new double[weights.length];
    double[] constant = new double[weights.length];
    double mean = new Means(outcome).values(prior)[0];
    double sum = 0;
    double companies = 0;
    for (int i : iterations.rows()) {
      double predicted = family.mean(fit.predictors()[i]);
      double unexplained = (outcome[i] - predicted) * Math.sqrt(priorWeights.trials(i));
      pearson[i] = unexplained / Math.sqrt(family.variance(predicted));
      constant[i] = family.link(mean);
      sum += prior[i] / priorWeights.trials(i);
      companies += priorWeights.multiplicity()[i];
    }
    double dispersion =
        design instanceof ReplicatedDesign
            ? meanSquare(pearson, weights)
            : new Variances(priorWeights.multiplicity(), pearson).values(weights)[0];
    return new ModelFit(
        fit.deviance(),
        iterations.deviance(constant),
        dispersion * sum / companies,
        fit.iterations());
  }

  private static double meanSquare(double[] residuals, double[] weights) {
    double[] squares = Arrays.stream(residuals).map(residual -> residual * residual).toArray();
    return new Means(squares).values(weights)[0];
  }

  double[][] columns() {
    return columns;
  }

  /**
   * @throws UndefinedEstimate if no company is left, or the coefficients are not finite
   */
  Fit fit(double[] weights) {
    Iterations iterations = new Iterations(family, columns, outcome, priorWeights.of(weights));
    if (iterations.rows().length == 0) {
      throw new UndefinedEstimate(
          "no company answers every question of the model. Widen its base, or take terms out.");
    }
    Separation separation = new Separation(family, terms, outcome, iterations.prior());
    Fit fit =
        iterations
            .from(beginning(iterations))
            .orElseThrow(() -> separation.refusalWithoutConvergence(Iterations.MOST));
    separation.refuse(fit);
    return fit;
  }

  private double[] beginning(Iterations iterations) {
    double[] predictors = new double[outcome.length];
    double[] prior = iterations.prior();
    for (int i : iterations.rows()) {
      predictors[i] =
          start == null
              ? family.link(family.start(outcome[i], priorWeights.cases(prior, i)))
              : predictor(start, i);
    }
    return predictors;
  }

  private double predictor(double[] coefficients, int entry) {
    double sum = 0;
    for (int j = 0; j < columns.length; j++) {
      sum += Double.isNaN(coefficients[j]) ? 0 : coefficients[j] * columns[j][entry];
    }
    return sum;
  }
}
