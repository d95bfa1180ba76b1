package fr.barometre.statistics.models;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why a model of yes or no, or of counts, has no finite coefficients: a modality in which everybody
 * answers alike, or a number beyond which everybody does.
 *
 * @param prior weights; entries of weight 0 are not read
 */
record Separation(Family family, List<Term> terms, double[] outcome, double[] prior) {
  private static final double CERTAIN = 1e-6;

  /**
   * Coefficients that grow until iteration stops mean nothing.
   *
   * @throws UndefinedEstimate naming what decides the outcome
   */
  void refuse(Fit fit) {
    if (family == Family.GAUSSIAN) {
      return;
    }
    int[] rows = IntStream.range(0, prior.length).filter(i -> prior[i] != 0).toArray();
    long certain = Arrays.stream(rows).filter(i -> isCertain(fit.predictors()[i])).count();
    Optional<String> where = certain > 0 ? find() : Optional.empty();
    if (where.isPresent()) {
      throw new UndefinedEstimate("the model has no finite coefficients. " + where.get());
    }
    if (family == Family.QUASIBINOMIAL && certain == rows.length) {
      throw new UndefinedEstimate(
          "the model has no finite coefficients. Its terms together decide every answer: take terms out.");
    }
  }

  UndefinedEstimate refusalWithoutConvergence(int iterations) {
    Optional<String> where = family == Family.GAUSSIAN ? Optional.empty() : find();
    return new UndefinedEstimate(
        "the model did not converge in %d iterations. %s"
            .formatted(iterations, where.orElse("Take terms out until it does.")));
  }

  private boolean isCertain(double predictor) {
    double mean = family.mean(predictor);
    return mean < CERTAIN || family == Family.QUASIBINOMIAL && mean > 1 - CERTAIN;
  }

  /** Names the first modality or number that decides the outcome, with the remedy. */
  private Optional<String> find() {
    if (alike(ones())) {
      return Optional.of("All its companies answer alike: choose another outcome or base.");
    }
    return terms.stream()
        .map(term -> isCoded(term) ? findModality(term) : findThreshold(term))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> findModality(Term term) {
    double[] reference = ones();
    for (int j = 0; j < term.columns().length; j++) {
      double[] column = term.columns()[j];
      if (alike(column)) {
        return Optional.of(
            "Where %s, all companies answer alike: merge it with a neighbour, or take the term out."
                .formatted(term.label(j)));
      }
      for (int i = 0; i < reference.length; i++) {
        reference[i] -= column[i];
      }
    }
    return alike(reference)
        ? Optional.of(
            "Where %s is at its reference, all companies answer alike: merge it with a neighbour, or take the term out."
                .formatted(term.name()))
        : Optional.empty();
  }

  private Optional<String> findThreshold(Term term) {
    for (double[] column : term.columns()) {
      if (isThreshold(column, 1) || isThreshold(column, -1)) {
        return Optional.of(
            "%s alone decides the outcome: on either side of one of its values all companies answer alike. Take the term out."
                .formatted(term.name()));
      }
    }
    return Optional.empty();
  }

  /** Whether every column says yes or no. */
  private boolean isCoded(Term term) {
    return Arrays.stream(term.columns())
        .allMatch(
            column ->
                IntStream.range(0, column.length)
                    .allMatch(i -> prior[i] == 0 || column[i] == 0 || column[i] == 1));
  }

  private double[] ones() {
    double[] ones = new double[outcome.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Whether all answer no, or all yes, where the column is 1, and the column is 1 somewhere. */
  private boolean alike(double[] column) {
    boolean any = false;
    boolean none = true;
    boolean all = family == Family.QUASIBINOMIAL;
    for (int i = 0; i < outcome.length; i++) {
      if (prior[i] != 0 && column[i] == 1) {
        any = true;
        none &= outcome[i] == 0;
        all &= outcome[i] == 1;
      }
    }
    return any && (none || all);
  }

  /** Whether no company that says yes has a smaller number than one that says no. */
  private boolean isThreshold(double[] column, int sign) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < outcome.length; i++) {
      double value = sign * column[i];
      if (prior[i] != 0 && outcome[i] > 0) {
        least = Math.min(least, value);
      }
      if (prior[i] != 0 && outcome[i] < 1) {
        most = Math.max(most, value);
      }
    }
    return family == Family.QUASIBINOMIAL && least >= most;
  }
}
