package fr.barometre.pipeline.intruder;

/**
 * Companies counted.
 *
 * @param respondents unweighted
 * @param weight theirs, all together
 */
record Counted(double respondents, double weight) {
  static final Counted NOTHING = new Counted(0, 0);

  Counted plus(Counted other) {
    return new Counted(respondents + other.respondents, weight + other.weight);
  }

  Counted minus(Counted other) {
    return new Counted(respondents - other.respondents, weight - other.weight);
  }

  /** Equal for the same companies, though weights were added in another order. */
  Counted rounded() {
    return new Counted(Math.rint(respondents), Math.rint(weight * 1e4) / 1e4 + 0.0);
  }

  double of(boolean weighted) {
    return weighted ? weight : respondents;
  }
}
