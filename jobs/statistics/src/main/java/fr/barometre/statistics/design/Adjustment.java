package fr.barometre.statistics.design;

/**
 * What an adjustment of the weights to known totals does to the variance: only the part of the
 * influence that the totals do not explain remains.
 */
@FunctionalInterface
public interface Adjustment {

  /**
   * The residual of the influence values.
   *
   * @param influence one value per entry, weighted; not to be modified
   * @return one value per entry, weighted
   */
  double[] residual(double[] influence);
}
