package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.intervals.StudentTest;

/**
 * One figure compared in two domains of a segment.
 *
 * @param of code of the domain that counts positively
 * @param against code of the domain that counts negatively
 * @param difference the numbers; null once withheld
 * @param status the worse of the two figures'
 * @param reason why it is not plainly published; empty if it is
 */
public record PairRow(
    MeasuredIndicator measured,
    String segment,
    String of,
    String against,
    Difference difference,
    Status status,
    String reason) {

  /** First less second, with the test that nothing differs. */
  public record Difference(double value, double standardError, StudentTest test) {}
}
