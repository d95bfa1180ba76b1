package fr.barometre.statistics.design;

/**
 * A sample as it was drawn and weighted: everything precision depends on but the answers.
 *
 * <p>Entries are companies, or groups of companies identical in design, weight and answers ({@link
 * #multiplicity}). A domain keeps all entries: those outside have weight 0, so the sizes of the
 * strata stay those of the full sample.
 */
public sealed interface Design permits LinearizedDesign, ReplicatedDesign {

  /** Number of entries. */
  int size();

  /** One weight per entry, that of one company; 0 outside the domain. Not to be modified. */
  double[] weights();

  /**
   * How many identical companies each entry stands for; all 1 where nothing was collapsed. Not to
   * be modified.
   */
  int[] multiplicity();

  /** The same design seen from a domain: entries outside get weight 0. */
  Design within(boolean[] domain);

  /**
   * The weight of all companies of each entry, {@code weights() * multiplicity()}: what a {@link
   * Statistic} is given.
   */
  default double[] totalWeights() {
    double[] total = weights().clone();
    for (int i = 0; i < total.length; i++) {
      total[i] *= multiplicity()[i];
    }
    return total;
  }

  /** Companies with a weight other than 0: the sum of their multiplicities. */
  default long companies() {
    long companies = 0;
    for (int i = 0; i < size(); i++) {
      companies += weights()[i] == 0 ? 0 : multiplicity()[i];
    }
    return companies;
  }

  /** Degrees of freedom: primary units less strata, over entries of weight other than 0. */
  int degreesOfFreedom();

  /** The statistic at the design's weights, with its covariance under the design. */
  Estimates estimate(Statistic statistic);
}
