package fr.barometre.survey;

import java.util.List;

/**
 * Which answer stands in which corner of a square, and what its sides mean.
 *
 * @param cells the upper row of two codes, then the lower one
 */
public record TwoByTwo(Side columns, Side rows, List<List<String>> cells) {

  /**
   * One side of the square.
   *
   * @param values of the two columns from the left, or of the two rows from above
   */
  public record Side(Label label, List<Label> values) {}
}
