package fr.barometre.statistics.association;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.intervals.UpperTail;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether an answer differs between classes of companies, by its means or by its ranks.
 *
 * <p>Two classes: t on {@code nu - 1} degrees of freedom, as {@code F = t²} in {@link #test}. More
 * of them, k + 1: Wald's {@code F = d' V^-1 d / k} on k and {@code nu - k}, d the differences from
 * the first class. nu are those of the companies compared.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyttest} and {@code svyranktest}; Lumley and Scott,
 * Biometrika 100, 2013.
 *
 * @param differences mean (of the answer, or of the scores of its ranks) in each class but the
 *     first, less that of the first
 * @param df {@code nu - k}
 */
public record ClassComparison(Estimates differences, double df) {

  /**
   * Compares means.
   *
   * @param answers NaN where missing
   * @param codes class of each entry, 0 or more, or {@link Crossing#MISSING}
   * @throws UndefinedEstimate if there are not two classes
   */
  public static ClassComparison ofMeans(Design design, double[] answers, int[] codes) {
    Design compared = compared(design, answers, codes);
    return of(compared, answers, codes);
  }

  /**
   * Compares ranks: weights are cumulated in the order of the answers, and a company stands at the
   * middle of those that answer alike. R averages inside a tie instead, which depends on the order
   * of the file where weights differ.
   */
  public static ClassComparison ofRanks(
      Design design, double[] answers, int[] codes, RankScore score) {
    Design compared = compared(design, answers, codes);
    return of(compared, scores(compared, answers, score), codes);
  }

  /** The test that no class differs. */
  public TestOutcome test() {
    int k = differences.values().length;
    double f = DesignEffects.quadratic(differences.values(), differences.covariance()) / k;
    return new TestOutcome(f, k, df, UpperTail.ofF(f, k, df));
  }

  private static ClassComparison of(Design compared, double[] answers, int[] codes) {
    int[] levels = Crossing.levels(compared, codes);
    if (levels.length < 2) {
      throw new UndefinedEstimate(
          "%d class has an answer, and a comparison needs 2. Widen the domain, or leave the test out."
              .formatted(levels.length));
    }
    Estimates differences = compared.estimate(new ClassDifferences(answers, codes, levels));
    return new ClassComparison(differences, compared.degreesOfFreedom() - levels.length + 1.0);
  }

  private static Design compared(Design design, double[] answers, int[] codes) {
    boolean[] compared = new boolean[design.size()];
    for (int i = 0; i < compared.length; i++) {
      compared[i] = codes[i] >= 0 && !Double.isNaN(answers[i]);
    }
    return design.within(compared);
  }

  private static double[] scores(Design design, double[] answers, RankScore score) {
    double[] weights = design.totalWeights();
    int[] order =
        IntStream.range(0, weights.length)
            .filter(i -> weights[i] != 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> answers[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double all = IntStream.of(order).mapToDouble(i -> weights[i]).sum();
    double[] scores = new double[weights.length];
    double before = 0;
    for (int from = 0; from < order.length; ) {
      double block = 0;
      int to = from;
      while (to < order.length && answers[order[to]] == answers[order[from]]) {
        block += weights[order[to++]];
      }
      double tied = score.of((before + block / 2) / all);
      for (; from < to; from++) {
        scores[order[from]] = tied;
      }
      before += block;
    }
    return scores;
  }
}
