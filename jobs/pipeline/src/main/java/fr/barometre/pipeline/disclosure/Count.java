package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.protecting.Cell;

/**
 * Companies counted.
 *
 * @param respondents unweighted
 * @param weight theirs, all together
 */
record Count(long respondents, double weight) {
  static final Count NONE = new Count(0, 0);

  private static final double STEP = 1e6;

  Count plus(Count other) {
    return new Count(respondents + other.respondents, weight + other.weight);
  }

  /** Not below nothing: sums in another order differ in their last digits. */
  Count minus(Count other) {
    long left = Math.max(0, respondents - other.respondents);
    return new Count(left, left == 0 ? 0 : Math.max(0, weight - other.weight));
  }

  /** To six decimals, so that counts of the same companies are equal. */
  Count rounded() {
    return new Count(respondents, Math.rint(weight * STEP) / STEP);
  }

  /** What one company contributes is not told apart: the share of each alike. */
  Cell cell(String id, boolean weighted) {
    double value = weighted ? weight : respondents;
    double each = respondents > 0 ? value / respondents : 0;
    return new Cell(id, value, respondents, each, respondents > 1 ? each : 0);
  }
}
