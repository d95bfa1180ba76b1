package fr.barometre.pipeline.publishing;

/** Numbers as tables hold them. */
final class Defined {

  private Defined() {}

  /** The number, or null where it does not exist: an absent number is never written as NaN. */
  static Double orNull(double value) {
    return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
  }
}
