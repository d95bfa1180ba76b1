package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.association.TestOutcome;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.survey.Association;
import java.util.List;

/**
 * A declared test with its outcome.
 *
 * @param result its numbers; null once withheld
 * @param classes the companies it compares; of independence, by what they answered
 * @param reason why it is not plainly published; empty if it is
 */
public record AssociationRow(
    Association test, Result result, List<ClassAccount> classes, Status status, String reason) {

  /** Without its numbers. */
  public AssociationRow withheld(String why) {
    return new AssociationRow(test, null, classes, Status.WITHHELD, why);
  }

  /**
   * The numbers of a test.
   *
   * @param respondents companies compared that gave both answers, unweighted
   * @param difference of the second of two classes from the first; NaN with more, or codings
   */
  public record Result(
      long respondents,
      TestOutcome outcome,
      double difference,
      double standardError,
      Interval interval) {}
}
