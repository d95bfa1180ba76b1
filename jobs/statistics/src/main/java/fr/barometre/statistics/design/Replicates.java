package fr.barometre.statistics.design;

/**
 * Sets of weights, one per replicate, made when asked for so that no table of entries by replicates
 * need be held.
 */
public interface Replicates {

  /** R, the number of replicates. */
  int count();

  /**
   * By what each entry's weight is multiplied in a replicate: the mean over its companies. Not to
   * be modified.
   */
  double[] factors(int replicate);

  /** What the squared deviation of a replicate is multiplied by: scale times rscale. */
  double coefficient(int replicate);

  /**
   * Whether deviations are from the estimate at the full weights; else from the mean of the
   * replicates.
   */
  boolean aroundEstimate();

  /**
   * Degrees of freedom of the entries in use.
   *
   * @param weights 0 for entries out of use
   */
  int degreesOfFreedom(double[] weights);
}
