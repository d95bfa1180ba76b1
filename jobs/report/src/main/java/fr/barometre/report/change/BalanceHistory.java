package fr.barometre.report.change;

import fr.barometre.statistics.change.LongRunMean;
import fr.barometre.survey.Label;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A balance, or any figure that is one number, through the editions of a survey.
 *
 * <p>Numbers as stored: a balance of 0.12 is 12 points. Editions in which the figure is not
 * published have no point; one in which it is withheld has a point without a value.
 *
 * @param label the indicator, by its latest name
 * @param statistic as in {@code estimates}
 * @param domain by its latest name
 * @param points in the order of the editions
 * @param mean over those up to the last that no break parts from it; empty where that is one alone
 */
public record BalanceHistory(
    Label label,
    String indicator,
    String statistic,
    String domain,
    List<Point> points,
    Optional<LongRunMean> mean) {

  public BalanceHistory {
    points = List.copyOf(points);
  }

  /**
   * One edition.
   *
   * @param synthetic the notice it carries where its answers are invented
   * @param breaks that stand between it and the last edition
   * @param inMean whether it is part of the mean
   */
  public record Point(
      String edition,
      OptionalDouble value,
      OptionalDouble low,
      OptionalDouble high,
      Optional<Label> synthetic,
      List<Break> breaks,
      boolean inMean) {

    public Point {
      breaks = List.copyOf(breaks);
    }
  }
}
