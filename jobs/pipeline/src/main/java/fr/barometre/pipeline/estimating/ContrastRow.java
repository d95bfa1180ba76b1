package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.intervals.Interval;
import fr.barometre.statistics.intervals.StudentTest;
import fr.barometre.survey.Contrast;

/**
 * A declared contrast with its estimate.
 *
 * @param comparison the numbers, test and interval; null once withheld
 * @param reason why it is not plainly published; empty if it is
 */
public record ContrastRow(
    Contrast contrast,
    MeasuredIndicator of,
    MeasuredIndicator against,
    Comparison comparison,
    Status status,
    String reason) {

  /**
   * The numbers of a contrast.
   *
   * @param respondents companies of both sides, unweighted
   * @param test that there is nothing to compare
   */
  public record Comparison(
      double value, double standardError, long respondents, Interval interval, StudentTest test) {}
}
