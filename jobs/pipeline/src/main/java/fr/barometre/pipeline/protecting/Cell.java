package fr.barometre.pipeline.protecting;

/**
 * A cell of a table.
 *
 * @param id the same in every table where the cell appears
 * @param value what is published, not negative
 * @param contributors units it rests on, unweighted
 * @param largest the largest contribution
 * @param second the second largest contribution
 */
public record Cell(String id, double value, long contributors, double largest, double second) {
  public Cell {
    if (!(value >= 0) || Double.isInfinite(value) || contributors < 0) {
      throw new IllegalArgumentException(
          "cell '" + id + "' has value " + value + " on " + contributors + " contributors.");
    }
  }

  /** A number of units, to which each contributes 1. */
  public static Cell count(String id, long units) {
    return new Cell(id, units, units, Math.min(units, 1), units > 1 ? 1 : 0);
  }

  /** Both cells as one: values and contributors add up, the two largest of both remain. */
  Cell plus(Cell other, String joint) {
    double first = Math.max(largest, other.largest);
    double next = Math.max(Math.min(largest, other.largest), Math.max(second, other.second));
    return new Cell(joint, value + other.value, contributors + other.contributors, first, next);
  }
}
