package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.reduction.Contributions.Contribution;
import fr.barometre.statistics.design.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The companies of one class that a test or a model compares, by what they answered: what a reader
 * can compute from its numbers. Companies count once, unweighted.
 *
 * @param answers how many gave each answer, in the order of the codes; all in one place where the
 *     answer is a number
 * @param contribution of a number: the sum of absolute contributions and the two largest
 * @param isNumber whether the answer is a number
 * @param alike of a number: whether all of the class have the same
 */
public record ClassAccount(
    List<Long> answers, Contribution contribution, boolean isNumber, boolean alike) {
  private static final Contribution NOTHING = new Contribution(0, 0, 0);

  /**
   * Answers that are codes.
   *
   * @param rows code of each entry, below 0 where it gave no answer
   * @param classes class of each entry, likewise
   * @param rowCount how many codes there are
   * @param classCount how many classes there are
   */
  static List<ClassAccount> ofCodes(
      Design design, int[] rows, int[] classes, int rowCount, int classCount) {
    long[][] counts = new long[classCount][rowCount];
    for (int i = 0; i < design.size(); i++) {
      if (design.weights()[i] != 0 && rows[i] >= 0 && classes[i] >= 0) {
        counts[classes[i]][rows[i]] += design.multiplicity()[i];
      }
    }
    return Arrays.stream(counts)
        .map(count -> Arrays.stream(count).boxed().toList())
        .map(count -> new ClassAccount(count, NOTHING, false, false))
        .toList();
  }

  /**
   * Answers that are numbers.
   *
   * @param answers NaN where an entry gave none
   * @param classes class of each entry, below 0 where it has none
   * @param weighted whether a contribution is weighted
   */
  static List<ClassAccount> ofNumbers(
      Design design, double[] answers, int[] classes, int classCount, boolean weighted) {
    List<ClassAccount> accounts = new ArrayList<>();
    for (int k = 0; k < classCount; k++) {
      accounts.add(ofNumber(design, answers, classes, k, weighted));
    }
    return accounts;
  }

  private static ClassAccount ofNumber(
      Design design, double[] answers, int[] classes, int k, boolean weighted) {
    long companies = 0;
    double sum = 0;
    double largest = 0;
    double second = 0;
    double some = Double.NaN;
    boolean alike = true;
    for (int i = 0; i < design.size(); i++) {
      if (design.weights()[i] == 0 || classes[i] != k || Double.isNaN(answers[i])) {
        continue;
      }
      int many = design.multiplicity()[i];
      double each = Math.abs(answers[i]) * (weighted ? design.weights()[i] : 1);
      companies += many;
      sum += many * each;
      for (int twice = 0; twice < Math.min(many, 2); twice++) {
        second = Math.max(second, Math.min(largest, each));
        largest = Math.max(largest, each);
      }
      alike &= Double.isNaN(some) || some == answers[i];
      some = answers[i];
    }
    return new ClassAccount(
        List.of(companies), new Contribution(sum, largest, second), true, alike);
  }

  /** Of what compares ranks, which tell nothing of amounts but which are the same. */
  ClassAccount withoutAmounts() {
    return new ClassAccount(answers, NOTHING, isNumber, alike);
  }

  /** Its companies, whatever they answered. */
  ClassAccount onlyCounted() {
    return new ClassAccount(List.of(companies()), NOTHING, true, false);
  }

  /** All companies of the class. */
  public long companies() {
    return answers.stream().mapToLong(Long::longValue).sum();
  }

  /** The companies that another class of the same answers leaves; below 0 where it is no part. */
  public ClassAccount minus(ClassAccount other) {
    List<Long> left = new ArrayList<>();
    for (int k = 0; k < answers.size(); k++) {
      left.add(answers.get(k) - other.answers.get(k));
    }
    return new ClassAccount(left, NOTHING, isNumber, false);
  }
}
