package fr.barometre.pipeline.disclosure;

/**
 * Companies counted.
 *
 * @param respondents unweighted
 * @param value what is protected: the same, or their weights
 */
record Count(long respondents, double value) {
  static final Count NONE = new Count(0, 0);

  Count plus(Count other) {
    return new Count(respondents + other.respondents, value + other.value);
  }

  /** Not below nothing: sums in another order differ in their last digits. */
  Count minus(Count other) {
    long left = Math.max(0, respondents - other.respondents);
    return new Count(left, left == 0 ? 0 : Math.max(0, value - other.value));
  }
}
