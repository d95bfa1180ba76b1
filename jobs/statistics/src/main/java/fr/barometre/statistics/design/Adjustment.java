package fr.barometre.statistics.design;

/**
 * What a change of the weights to known totals (post-stratification, raking, calibration) takes out
 * of the influence of a statistic.
 *
 * <p>A {@link LinearizedDesign} applies its adjustments in the order in which they were made, to
 * one row of {@link Statistic#influence} at a time, before the sums over primary units. A
 * replicated design has no use for them: its replicates are calibrated themselves.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyrecvar}, argument {@code postStrata}.
 */
public interface Adjustment {

  /**
   * The residual of an influence, with the same entries in the same order. Both are totals over the
   * companies of an entry: for an entry of multiplicity k, each of its companies has {@code u_i /
   * k}.
   *
   * @param u influence at the adjusted weights, 0 outside the domain; not to be modified
   */
  double[] residual(double[] u);
}
