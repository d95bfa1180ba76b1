package fr.barometre.pipeline.intruder;

import java.util.List;

/**
 * All that a reader knows of the numbers that are not shown, seen from their true values: {@code
 * sum of factor * shift = 0}, or {@code <= slack}, where shifts are what another table differs by.
 * No shift takes a number below 0.
 *
 * @param secrets the numbers
 * @param elsewhere hidden answers that are shown under another name
 * @param equations what ties them
 */
public record Knowledge(List<Secret> secrets, List<Secret> elsewhere, List<Equation> equations) {
  /**
   * @param relation as a reader would write it
   * @param places of the numbers among all
   * @param slack not negative; 0 for an equality
   */
  public record Equation(
      Relation relation, int[] places, double[] factors, boolean equality, double slack) {}
}
