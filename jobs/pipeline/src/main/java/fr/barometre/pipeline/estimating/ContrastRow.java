package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.statistics.sums.Estimate;
import fr.barometre.survey.Contrast;

/**
 * A declared contrast with its estimate.
 *
 * @param difference the numbers, test and interval; null once withheld
 * @param reason why it is not plainly published; empty if it is
 */
public record ContrastRow(
    Contrast contrast,
    MeasuredIndicator measured,
    Difference difference,
    Status status,
    String reason) {

  /** The numbers of a contrast. */
  public record Difference(Estimate estimate, Interval interval, StudentTest test) {}
}
