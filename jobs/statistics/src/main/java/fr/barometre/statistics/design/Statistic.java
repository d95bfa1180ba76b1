package fr.barometre.statistics.design;

/**
 * What is estimated, seen as a function of the weights, together with its influence values.
 *
 * <p>A mean, a ratio, the coefficients of a model are statistics. Linearisation asks for {@link
 * #influence}; replication asks for {@link #values} at each replicate's weights. Entries are those
 * of the design, in its order; an entry outside the domain or without an answer has weight 0.
 *
 * <p>Weights are always those of whole entries, {@link Design#totalWeights}: weight times
 * multiplicity. So sums of weights need no multiplicity, and an influence value is the total over
 * the identical companies of its entry. A statistic that counts companies, as a variance does, is
 * given the multiplicities when it is built.
 */
public interface Statistic {

  /** p, the number of values estimated together. */
  int size();

  /** The p values at the given weights; NaN where the weights leave it undefined. */
  double[] values(double[] weights);

  /**
   * The weighted linearised variable: p rows of one value per entry, such that the variance of the
   * statistic is that of the total of each row. 0 for entries of weight 0. For a total {@code u_i =
   * w_i y_i}; for a mean {@code u_i = w_i (y_i - m) / W}.
   */
  double[][] influence(double[] weights);

  /**
   * The same statistic as replicates compute it again: what linearisation takes as a constant (the
   * number of companies) and where iteration begins are those of the full weights.
   */
  default Statistic fixedAt(double[] weights) {
    return this;
  }
}
