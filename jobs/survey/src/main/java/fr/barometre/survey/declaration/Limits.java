package fr.barometre.survey.declaration;

/** A pair of limits, {@code min} and {@code max}, of which one may be absent. */
final class Limits {
  private Limits() {}

  /** A lower limit that is not below the upper one is a finding. */
  static void check(Entry limits, Findings findings) {
    double lower = limits.number("min", Double.NEGATIVE_INFINITY);
    double upper = limits.number("max", Double.POSITIVE_INFINITY);
    if (!(lower < upper)) {
      findings.at(
          limits,
          "a least of %s and a most of %s leave no room"
              .formatted(limits.text("min"), limits.text("max")),
          "Give a min below the max.");
    }
  }
}
