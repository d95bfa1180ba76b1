package fr.barometre.statistics.models;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.List;
import java.util.Optional;

/**
 * Why a model of yes or no has no finite coefficients: a modality in which everybody answers alike.
 */
final class Separation {

  private Separation() {}

  /**
   * @throws UndefinedEstimate naming a modality that decides the outcome, if there is one
   */
  static void refuse(double[] outcome, List<Term> terms, double[] weights) {
    Optional<String> where = find(outcome, terms, weights);
    if (where.isPresent()) {
      throw new UndefinedEstimate("the model has no finite coefficients. " + where.get());
    }
  }

  /** Names the first such modality, with the remedy. */
  static Optional<String> find(double[] outcome, List<Term> terms, double[] weights) {
    for (Term term : terms) {
      double[] reference = new double[outcome.length];
      java.util.Arrays.fill(reference, 1);
      for (int j = 0; j < term.columns().length; j++) {
        double[] column = term.columns()[j];
        if (isSeparated(outcome, column, weights)) {
          String level = term.levels().get(j);
          return Optional.of(told(level.isEmpty() ? term.name() : term.name() + " = " + level));
        }
        for (int i = 0; i < reference.length; i++) {
          reference[i] -= column[i];
        }
      }
      if (isSeparated(outcome, reference, weights)) {
        return Optional.of(told(term.name() + " is at its reference"));
      }
    }
    return Optional.empty();
  }

  private static String told(String where) {
    return "Where "
        + where
        + ", all companies answer alike: merge it with a neighbour, or take the term out.";
  }

  /** Whether the outcome is constant where the column is 1, and the column is 1 somewhere. */
  private static boolean isSeparated(double[] outcome, double[] column, double[] weights) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < outcome.length; i++) {
      if (weights[i] != 0 && column[i] == 1) {
        low = Math.min(low, outcome[i]);
        high = Math.max(high, outcome[i]);
      }
    }
    return low == high;
  }
}
